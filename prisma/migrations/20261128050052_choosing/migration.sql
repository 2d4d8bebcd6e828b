-- CreateEnum
CREATE TYPE "characteristic" AS ENUM ('lived_experience', 'strategic_level', 'shared_vision', 'challenge', 'listening', 'connections', 'time');

-- CreateEnum
CREATE TYPE "assessment_state" AS ENUM ('given', 'done', 'passed_on');

-- CreateEnum
CREATE TYPE "why_passed_on" AS ENUM ('knows', 'recognises');

-- CreateEnum
CREATE TYPE "criterion_met" AS ENUM ('met', 'not_met', 'unsure');

-- CreateEnum
CREATE TYPE "decision_kind" AS ENUM ('offer', 'waiting', 'decline');

-- CreateEnum
CREATE TYPE "telling" AS ENUM ('offer', 'reminder', 'waiting', 'full', 'decline', 'taken', 'over', 'pair_ended');

-- CreateEnum
CREATE TYPE "offer_state" AS ENUM ('open', 'accepted', 'declined', 'deferred', 'expired', 'withdrawn');

-- AlterEnum
ALTER TYPE "role_kind" ADD VALUE 'assessor';

-- AlterTable
ALTER TABLE "message" ALTER COLUMN "person_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "assessment" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "state" "assessment_state" NOT NULL DEFAULT 'given',
    "why_passed_on" "why_passed_on",
    "note" TEXT NOT NULL DEFAULT '',
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_mark" (
    "assessment_id" UUID NOT NULL,
    "characteristic" "characteristic" NOT NULL,
    "mark" INTEGER NOT NULL,
    "agreed" INTEGER,

    CONSTRAINT "assessment_mark_pkey" PRIMARY KEY ("assessment_id","characteristic")
);

-- CreateTable
CREATE TABLE "criterion" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "criterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "criterion_judgement" (
    "application_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "met" "criterion_met" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "criterion_judgement_pkey" PRIMARY KEY ("application_id","criterion_id")
);

-- CreateTable
CREATE TABLE "decision" (
    "application_id" UUID NOT NULL,
    "kind" "decision_kind" NOT NULL,
    "reason" TEXT NOT NULL,
    "place" INTEGER,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("application_id")
);

-- CreateTable
CREATE TABLE "decision_draft" (
    "application_id" UUID NOT NULL,
    "kind" "decision_kind" NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_draft_pkey" PRIMARY KEY ("application_id")
);

-- CreateTable
CREATE TABLE "to_tell" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "telling" "telling" NOT NULL,
    "offer_id" UUID,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "to_tell_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "link_hash" TEXT NOT NULL,
    "state" "offer_state" NOT NULL DEFAULT 'open',
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "reminded_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "participant_id" UUID,

    CONSTRAINT "offer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "assessment_person_id_idx" ON "assessment"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_application_id_person_id_key" ON "assessment"("application_id", "person_id");

-- CreateIndex
CREATE INDEX "criterion_programme_id_idx" ON "criterion"("programme_id");

-- CreateIndex
CREATE INDEX "criterion_judgement_criterion_id_idx" ON "criterion_judgement"("criterion_id");

-- CreateIndex
CREATE INDEX "to_tell_application_id_idx" ON "to_tell"("application_id");

-- CreateIndex
CREATE INDEX "to_tell_offer_id_idx" ON "to_tell"("offer_id");

-- CreateIndex
CREATE UNIQUE INDEX "offer_link_hash_key" ON "offer"("link_hash");

-- CreateIndex
CREATE INDEX "offer_application_id_idx" ON "offer"("application_id");

-- CreateIndex
CREATE INDEX "offer_participant_id_idx" ON "offer"("participant_id");

-- CreateIndex
CREATE INDEX "offer_state_idx" ON "offer"("state");

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_mark" ADD CONSTRAINT "assessment_mark_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion_judgement" ADD CONSTRAINT "criterion_judgement_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion_judgement" ADD CONSTRAINT "criterion_judgement_criterion_id_fkey" FOREIGN KEY ("criterion_id") REFERENCES "criterion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_draft" ADD CONSTRAINT "decision_draft_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "to_tell" ADD CONSTRAINT "to_tell_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "to_tell" ADD CONSTRAINT "to_tell_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "assessment"
  ADD CONSTRAINT "assessment_done_check" CHECK (("state" = 'done') = ("done_at" IS NOT NULL)),
  ADD CONSTRAINT "assessment_passed_on_check" CHECK (("state" = 'passed_on') = ("why_passed_on" IS NOT NULL));
ALTER TABLE "assessment_mark"
  ADD CONSTRAINT "assessment_mark_check" CHECK ("mark" BETWEEN 0 AND 4),
  ADD CONSTRAINT "assessment_mark_agreed_check" CHECK ("agreed" BETWEEN 0 AND 4);
ALTER TABLE "decision" ADD CONSTRAINT "decision_waiting_check" CHECK ("kind" <> 'waiting' OR "place" IS NOT NULL);
ALTER TABLE "offer"
  ADD CONSTRAINT "offer_ended_check" CHECK (("state" = 'open') = ("ended_at" IS NULL)),
  ADD CONSTRAINT "offer_participant_check" CHECK ("participant_id" IS NULL OR "state" = 'accepted');
-- Nobody is offered two places at once.
CREATE UNIQUE INDEX "offer_one_alive" ON "offer" ("application_id") WHERE "state" IN ('open', 'accepted');
