-- CreateEnum
CREATE TYPE "need_kind" AS ENUM ('hearing_loop', 'bsl', 'speech_to_text', 'clear_view', 'large_print', 'easy_read', 'step_free', 'quiet', 'breaks', 'beside', 'food', 'travel', 'other');

-- CreateEnum
CREATE TYPE "need_share" AS ENUM ('nobody', 'arranged', 'words');

-- CreateEnum
CREATE TYPE "need_met" AS ENUM ('met', 'partly', 'not');

-- CreateTable
CREATE TABLE "need" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "participant_id" UUID,
    "application_id" UUID,
    "person_id" UUID,
    "kind" "need_kind" NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "adjustment" TEXT NOT NULL DEFAULT '',
    "feature" "table_feature",
    "owner_id" UUID,
    "owned_at" TIMESTAMPTZ(3),
    "days" INTEGER[],
    "due_on" DATE,
    "pence" INTEGER,
    "share" "need_share" NOT NULL DEFAULT 'nobody',
    "agreed" TEXT NOT NULL DEFAULT '',
    "said_own" BOOLEAN NOT NULL DEFAULT false,
    "ended_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "need_review" (
    "need_id" UUID NOT NULL,
    "day" INTEGER NOT NULL,
    "met" "need_met" NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "own" BOOLEAN NOT NULL DEFAULT false,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "need_review_pkey" PRIMARY KEY ("need_id","day")
);

-- CreateTable
CREATE TABLE "day_ready" (
    "cohort_id" UUID NOT NULL,
    "day" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,

    CONSTRAINT "day_ready_pkey" PRIMARY KEY ("cohort_id","day")
);

-- CreateIndex
CREATE INDEX "need_cohort_id_idx" ON "need"("cohort_id");

-- CreateIndex
CREATE INDEX "need_participant_id_idx" ON "need"("participant_id");

-- CreateIndex
CREATE INDEX "need_application_id_idx" ON "need"("application_id");

-- CreateIndex
CREATE INDEX "need_person_id_idx" ON "need"("person_id");

-- CreateIndex
CREATE INDEX "need_owner_id_idx" ON "need"("owner_id");

-- CreateIndex
CREATE INDEX "need_review_by_id_idx" ON "need_review"("by_id");

-- CreateIndex
CREATE INDEX "day_ready_by_id_idx" ON "day_ready"("by_id");

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_review" ADD CONSTRAINT "need_review_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_review" ADD CONSTRAINT "need_review_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "day_ready" ADD CONSTRAINT "day_ready_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "day_ready" ADD CONSTRAINT "day_ready_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma can't say.
ALTER TABLE "need" ADD CONSTRAINT "need_of_one" CHECK (num_nonnulls("participant_id", "application_id", "person_id") = 1);
ALTER TABLE "need" ADD CONSTRAINT "need_owned_when" CHECK ("owner_id" IS NULL OR "owned_at" IS NOT NULL);
ALTER TABLE "need" ADD CONSTRAINT "need_ended_before_settled" CHECK ("settled_at" IS NULL OR "ended_at" IS NOT NULL);
ALTER TABLE "need" ADD CONSTRAINT "need_pence_positive" CHECK ("pence" >= 0);
ALTER TABLE "need_review" ADD CONSTRAINT "need_review_day" CHECK ("day" BETWEEN 1 AND 10);
ALTER TABLE "day_ready" ADD CONSTRAINT "day_ready_day" CHECK ("day" BETWEEN 1 AND 10);
