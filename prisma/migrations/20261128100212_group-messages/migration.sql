-- CreateEnum
CREATE TYPE "group_message_state" AS ENUM ('draft', 'going', 'stopped');

-- CreateEnum
CREATE TYPE "group_message_purpose" AS ENUM ('service', 'advert');

-- CreateEnum
CREATE TYPE "recipient_state" AS ENUM ('listed', 'waiting', 'queued', 'by_hand', 'handed', 'left_out', 'stopped');

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "sealed_files" BYTEA;

-- CreateTable
CREATE TABLE "message_words" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "programme_id" UUID,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "message_words_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_message" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "author_id" UUID,
    "purpose" "group_message_purpose" NOT NULL DEFAULT 'service',
    "list" JSONB NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "calendar" BOOLEAN NOT NULL DEFAULT false,
    "day" INTEGER,
    "days_after" INTEGER NOT NULL DEFAULT 0,
    "minute" INTEGER NOT NULL DEFAULT 0,
    "last_on" DATE,
    "state" "group_message_state" NOT NULL DEFAULT 'draft',
    "why" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),

    CONSTRAINT "group_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_message_recipient" (
    "id" UUID NOT NULL,
    "group_message_id" UUID NOT NULL,
    "person_id" UUID,
    "application_id" UUID,
    "state" "recipient_state" NOT NULL DEFAULT 'listed',
    "why" TEXT NOT NULL DEFAULT '',
    "message_id" UUID,
    "told" JSONB,
    "handed_at" TIMESTAMPTZ(3),

    CONSTRAINT "group_message_recipient_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "message_words_programme_id_idx" ON "message_words"("programme_id");

-- CreateIndex
CREATE INDEX "group_message_cohort_id_idx" ON "group_message"("cohort_id");

-- CreateIndex
CREATE INDEX "group_message_author_id_idx" ON "group_message"("author_id");

-- CreateIndex
CREATE INDEX "group_message_state_idx" ON "group_message"("state");

-- CreateIndex
CREATE UNIQUE INDEX "group_message_recipient_message_id_key" ON "group_message_recipient"("message_id");

-- CreateIndex
CREATE INDEX "group_message_recipient_person_id_idx" ON "group_message_recipient"("person_id");

-- CreateIndex
CREATE INDEX "group_message_recipient_application_id_idx" ON "group_message_recipient"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "group_message_recipient_group_message_id_person_id_key" ON "group_message_recipient"("group_message_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "group_message_recipient_group_message_id_application_id_key" ON "group_message_recipient"("group_message_id", "application_id");

-- AddForeignKey
ALTER TABLE "message_words" ADD CONSTRAINT "message_words_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_message" ADD CONSTRAINT "group_message_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_message" ADD CONSTRAINT "group_message_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_message_recipient" ADD CONSTRAINT "group_message_recipient_group_message_id_fkey" FOREIGN KEY ("group_message_id") REFERENCES "group_message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_message_recipient" ADD CONSTRAINT "group_message_recipient_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_message_recipient" ADD CONSTRAINT "group_message_recipient_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_message_recipient" ADD CONSTRAINT "group_message_recipient_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma can't say.
-- One text a template, language and programme, and one for all of Roundtable.
CREATE UNIQUE INDEX "message_words_once" ON "message_words" ("kind", "language", "programme_id") NULLS NOT DISTINCT;
ALTER TABLE "group_message" ADD CONSTRAINT "group_message_minute" CHECK ("minute" BETWEEN 0 AND 1439);
ALTER TABLE "group_message" ADD CONSTRAINT "group_message_days_after" CHECK ("days_after" BETWEEN -365 AND 365);
ALTER TABLE "group_message_recipient" ADD CONSTRAINT "recipient_of_one" CHECK (num_nonnulls("person_id", "application_id") = 1);
ALTER TABLE "group_message_recipient" ADD CONSTRAINT "recipient_queued_with_message" CHECK ("message_id" IS NULL OR "state" IN ('queued', 'stopped'));
ALTER TABLE "group_message_recipient" ADD CONSTRAINT "recipient_handed_when" CHECK (("state" = 'handed') = ("handed_at" IS NOT NULL));
