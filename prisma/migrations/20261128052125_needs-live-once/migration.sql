-- What somebody needs of their table is carried over from its rule, with the rule’s id: the coach knew of it, and goes on knowing.
INSERT INTO "need" ("id", "cohort_id", "participant_id", "kind", "adjustment", "feature", "days", "share", "agreed", "created_at")
SELECT "id", "cohort_id", "participant_id",
  (CASE "feature" WHEN 'near_loop' THEN 'hearing_loop' WHEN 'sight_line' THEN 'clear_view' ELSE "feature"::text END)::"need_kind",
  "note", "feature", '{}', 'arranged', 'It stood on the coach’s sheet before.', "created_at"
FROM "seating_rule" WHERE "kind" = 'needs';
DELETE FROM "seating_rule" WHERE "kind" = 'needs';

-- CreateEnum
CREATE TYPE "supporter_part" AS ENUM ('supporter', 'interpreter', 'personal_assistant');

-- CreateTable
CREATE TABLE "supporter" (
    "id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "part" "supporter_part" NOT NULL DEFAULT 'supporter',
    "days" INTEGER[],

    CONSTRAINT "supporter_pkey" PRIMARY KEY ("id")
);

-- Whoever came with somebody goes on coming, on all days.
INSERT INTO "supporter" ("id", "participant_id", "name", "days")
SELECT gen_random_uuid(), "id", "supporter", '{}' FROM "participant" WHERE "supporter" <> '';

-- AlterEnum
ALTER TABLE "seating_rule" DROP CONSTRAINT "seating_rule_whole";
DROP INDEX "seating_rule_once";
CREATE TYPE "seating_rule_kind_new" AS ENUM ('apart', 'together', 'knows', 'avoid', 'allow');
ALTER TABLE "seating_rule" ALTER COLUMN "kind" TYPE "seating_rule_kind_new" USING ("kind"::text::"seating_rule_kind_new");
ALTER TYPE "seating_rule_kind" RENAME TO "seating_rule_kind_old";
ALTER TYPE "seating_rule_kind_new" RENAME TO "seating_rule_kind";
DROP TYPE "seating_rule_kind_old";

-- AlterTable
ALTER TABLE "need" ADD COLUMN     "supporter_id" UUID;

-- AlterTable
ALTER TABLE "participant" DROP COLUMN "supporter";

-- AlterTable
ALTER TABLE "seating_rule" DROP COLUMN "feature",
DROP COLUMN "note";

-- CreateIndex
CREATE UNIQUE INDEX "supporter_participant_id_key" ON "supporter"("participant_id");

-- CreateIndex
CREATE INDEX "need_supporter_id_idx" ON "need"("supporter_id");

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_supporter_id_fkey" FOREIGN KEY ("supporter_id") REFERENCES "supporter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supporter" ADD CONSTRAINT "supporter_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma can't say.
ALTER TABLE "need" DROP CONSTRAINT "need_of_one";
ALTER TABLE "need" ADD CONSTRAINT "need_of_one" CHECK (num_nonnulls("participant_id", "application_id", "supporter_id", "person_id") = 1);
ALTER TABLE "supporter" ADD CONSTRAINT "supporter_named" CHECK ("name" <> '');
ALTER TABLE "seating_rule" ADD CONSTRAINT "seating_rule_whole" CHECK (
  CASE "kind"
    WHEN 'knows' THEN num_nonnulls("other_id", "coach_id") = 1
    WHEN 'avoid' THEN "coach_id" IS NOT NULL AND "other_id" IS NULL
    WHEN 'allow' THEN "coach_id" IS NOT NULL AND "other_id" IS NULL
    ELSE "other_id" IS NOT NULL AND "coach_id" IS NULL
  END
);
CREATE UNIQUE INDEX "seating_rule_once" ON "seating_rule" ("participant_id", "kind", "other_id", "coach_id") NULLS NOT DISTINCT;
