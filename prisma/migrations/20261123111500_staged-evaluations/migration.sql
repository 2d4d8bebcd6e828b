-- CreateEnum
CREATE TYPE "channel" AS ENUM ('email', 'phone', 'post');

-- CreateEnum
CREATE TYPE "stage_audience" AS ENUM ('participants', 'coaches', 'contributors', 'facilitators');

-- CreateEnum
CREATE TYPE "missing_reason" AS ENUM ('blank', 'illegible', 'not_asked', 'absent');

-- CreateEnum
CREATE TYPE "call_outcome" AS ENUM ('answered', 'no_answer', 'call_back', 'wrong_number', 'declined');

-- AlterEnum
ALTER TYPE "door" ADD VALUE 'tablet';
ALTER TYPE "door" ADD VALUE 'paper';
ALTER TYPE "door" ADD VALUE 'phone';

-- AlterEnum
ALTER TYPE "message_status" ADD VALUE 'dropped';

-- DropIndex
DROP INDEX "participation_stage_id_participant_id_key";

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "contact_by" "channel" NOT NULL DEFAULT 'email',
ADD COLUMN     "no_reminders_since" TIMESTAMPTZ(3),
ADD COLUMN     "phone" TEXT;

-- AlterTable
ALTER TABLE "stage" ADD COLUMN     "audience" "stage_audience" NOT NULL DEFAULT 'participants',
ADD COLUMN     "dates_by_hand" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "keyed_twice" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "mailing" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "reminder_days" INTEGER[] DEFAULT ARRAY[3, 7, 12]::INTEGER[],
ADD COLUMN     "sheets_keyed" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "title" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "participation" ADD COLUMN     "language" TEXT,
ADD COLUMN     "mailed_on" DATE,
ADD COLUMN     "person_id" UUID,
ADD COLUMN     "reminders" SMALLINT NOT NULL DEFAULT 0,
ALTER COLUMN "participant_id" DROP NOT NULL;

-- Whoever was asked so far took part.
UPDATE "participation" SET "person_id" = t."person_id" FROM "participant" t WHERE t."id" = "participation"."participant_id";
ALTER TABLE "participation" ALTER COLUMN "person_id" SET NOT NULL;

-- Stages planned before mail went by itself go on as they were: by hand, on the dates that they have.
UPDATE "stage" SET "mailing" = false, "dates_by_hand" = true;

-- AlterTable
ALTER TABLE "answer" ADD COLUMN     "door" "door",
ADD COLUMN     "hidden" TEXT,
ADD COLUMN     "seen" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "note" ADD COLUMN     "hidden" TEXT,
ADD COLUMN     "seen" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "about" UUID;

-- CreateTable
CREATE TABLE "keyed_sheet" (
    "stage_id" UUID NOT NULL,
    "sheet" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "keyed_by" UUID NOT NULL,

    CONSTRAINT "keyed_sheet_pkey" PRIMARY KEY ("stage_id","sheet")
);

-- CreateTable
CREATE TABLE "missing" (
    "stage_id" UUID NOT NULL,
    "question_key" TEXT NOT NULL,
    "reason" "missing_reason" NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "missing_pkey" PRIMARY KEY ("stage_id","question_key","reason")
);

-- CreateTable
CREATE TABLE "conflict" (
    "id" UUID NOT NULL,
    "participation_id" UUID NOT NULL,
    "door" "door" NOT NULL,
    "sealed" BYTEA,
    "came_on" DATE NOT NULL,
    "settled_on" DATE,
    "replaced" BOOLEAN,

    CONSTRAINT "conflict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call_attempt" (
    "id" UUID NOT NULL,
    "participation_id" UUID NOT NULL,
    "called_on" DATE NOT NULL,
    "outcome" "call_outcome" NOT NULL,

    CONSTRAINT "call_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer_upload" (
    "id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_mapping" (
    "form_key" TEXT NOT NULL,
    "header_hash" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,

    CONSTRAINT "saved_mapping_pkey" PRIMARY KEY ("form_key","header_hash")
);

-- CreateTable
CREATE TABLE "printed_result" (
    "stage_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "forms" INTEGER NOT NULL,

    CONSTRAINT "printed_result_pkey" PRIMARY KEY ("stage_id")
);

-- CreateTable
CREATE TABLE "printed_figure" (
    "stage_id" UUID NOT NULL,
    "question_key" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "mean" TEXT NOT NULL,

    CONSTRAINT "printed_figure_pkey" PRIMARY KEY ("stage_id","question_key")
);

-- CreateTable
CREATE TABLE "form" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "programme_id" UUID,
    "title" TEXT NOT NULL,
    "audience" "stage_audience" NOT NULL DEFAULT 'participants',
    "draft" JSONB,
    "draft_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "form_pkey" PRIMARY KEY ("id")
);

-- Forms published so far came with Roundtable.
INSERT INTO "form" ("id", "key", "title") SELECT gen_random_uuid(), "form_key", max("document"->>'title') FROM "form_version" GROUP BY "form_key";

-- CreateIndex
CREATE INDEX "conflict_participation_id_idx" ON "conflict"("participation_id");

-- CreateIndex
CREATE INDEX "call_attempt_participation_id_idx" ON "call_attempt"("participation_id");

-- CreateIndex
CREATE INDEX "answer_upload_stage_id_idx" ON "answer_upload"("stage_id");

-- CreateIndex
CREATE UNIQUE INDEX "form_key_key" ON "form"("key");

-- CreateIndex
CREATE INDEX "form_programme_id_idx" ON "form"("programme_id");

-- CreateIndex
CREATE INDEX "participation_person_id_idx" ON "participation"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "participation_stage_id_person_id_key" ON "participation"("stage_id", "person_id");

-- CreateIndex
CREATE INDEX "message_about_idx" ON "message"("about");

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "keyed_sheet" ADD CONSTRAINT "keyed_sheet_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "missing" ADD CONSTRAINT "missing_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_participation_id_fkey" FOREIGN KEY ("participation_id") REFERENCES "participation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_attempt" ADD CONSTRAINT "call_attempt_participation_id_fkey" FOREIGN KEY ("participation_id") REFERENCES "participation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_upload" ADD CONSTRAINT "answer_upload_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "printed_result" ADD CONSTRAINT "printed_result_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "printed_figure" ADD CONSTRAINT "printed_figure_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "printed_result"("stage_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form" ADD CONSTRAINT "form_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_version" ADD CONSTRAINT "form_version_form_key_fkey" FOREIGN KEY ("form_key") REFERENCES "form"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma can't say.
ALTER TABLE "answer" DROP CONSTRAINT "answer_mark_range", ADD CONSTRAINT "answer_mark_range" CHECK ("mark" BETWEEN 1 AND 20);
ALTER TABLE "tally" DROP CONSTRAINT "tally_mark_range", ADD CONSTRAINT "tally_mark_range" CHECK ("mark" BETWEEN 1 AND 20);
ALTER TABLE "answer" ADD CONSTRAINT "answer_hidden_with_a_reason" CHECK (length("hidden") > 0);
ALTER TABLE "note" ADD CONSTRAINT "note_hidden_with_a_reason" CHECK (length("hidden") > 0);
ALTER TABLE "form" ADD CONSTRAINT "form_key_shape" CHECK ("key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "stage" ADD CONSTRAINT "stage_sheets_keyed_counted" CHECK ("sheets_keyed" >= 0);
ALTER TABLE "participation" ADD CONSTRAINT "participation_reminders_counted" CHECK ("reminders" >= 0);
ALTER TABLE "missing" ADD CONSTRAINT "missing_not_negative" CHECK ("count" >= 0);
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_erased_once_settled" CHECK (("settled_on" IS NULL) = ("sealed" IS NOT NULL) AND ("settled_on" IS NULL) = ("replaced" IS NULL));
-- One form at a time waits to be settled for each person.
CREATE UNIQUE INDEX "conflict_one_waiting" ON "conflict" ("participation_id") WHERE "settled_on" IS NULL;
ALTER TABLE "printed_result" ADD CONSTRAINT "printed_result_numbers" CHECK ("people" >= "forms" AND "forms" >= 1);
ALTER TABLE "printed_figure" ADD CONSTRAINT "printed_figure_as_printed" CHECK ("n" >= 1 AND "mean" ~ '^([1-4](\.[0-9]{1,2})?|5(\.0{1,2})?)$');
