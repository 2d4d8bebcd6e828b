-- CreateEnum
CREATE TYPE "table_feature" AS ENUM ('step_free', 'near_loop', 'sight_line', 'quiet');

-- CreateEnum
CREATE TYPE "seating_rule_kind" AS ENUM ('apart', 'together', 'needs', 'knows', 'avoid', 'allow');

-- CreateEnum
CREATE TYPE "plan_state" AS ENUM ('waiting', 'ready', 'without');

-- AlterTable
ALTER TABLE "role" ADD COLUMN     "works_at" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "participant" ADD COLUMN     "area" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "supporter" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "table_group" ADD COLUMN     "features" "table_feature"[];

-- CreateTable
CREATE TABLE "seating" (
    "cohort_id" UUID NOT NULL,
    "remix" BOOLEAN NOT NULL DEFAULT false,
    "smallest" INTEGER NOT NULL DEFAULT 5,
    "newcomers" INTEGER NOT NULL DEFAULT 5,
    "experience" INTEGER NOT NULL DEFAULT 1,
    "organisation" INTEGER NOT NULL DEFAULT 2,
    "area" INTEGER NOT NULL DEFAULT 1,
    "lived" INTEGER NOT NULL DEFAULT 1,
    "meetings" INTEGER NOT NULL DEFAULT 3,
    "hears" INTEGER NOT NULL DEFAULT 2,
    "projects_day" INTEGER NOT NULL DEFAULT 2,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "seating_pkey" PRIMARY KEY ("cohort_id")
);

-- CreateTable
CREATE TABLE "seating_rule" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "kind" "seating_rule_kind" NOT NULL,
    "participant_id" UUID NOT NULL,
    "other_id" UUID,
    "coach_id" UUID,
    "feature" "table_feature",
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seating_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absence" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "day" INTEGER NOT NULL,
    "participant_id" UUID,
    "coach_id" UUID,
    "table_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seating_plan" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "plan_state" NOT NULL,
    "in_use" BOOLEAN NOT NULL DEFAULT false,
    "remix" BOOLEAN NOT NULL,
    "from_id" UUID,
    "share" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "seen_at" TIMESTAMPTZ(3),
    "stop_asked" BOOLEAN NOT NULL DEFAULT false,
    "trouble" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seating_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_change" (
    "plan_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" UUID,
    "moves" JSONB NOT NULL,
    "undone" BOOLEAN NOT NULL DEFAULT false,
    "told" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "plan_change_pkey" PRIMARY KEY ("plan_id","version")
);

-- CreateTable
CREATE TABLE "guest_project" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "guest_id" UUID,

    CONSTRAINT "guest_project_pkey" PRIMARY KEY ("id")
);

-- AlterTable
ALTER TABLE "seat" DROP CONSTRAINT "seat_pkey",
ADD COLUMN     "day" INTEGER,
ADD COLUMN     "locked" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "plan_id" UUID;

-- The seats that there were become a plan in use, with the same tables on every day of the cohort.
INSERT INTO "seating_plan" ("id", "cohort_id", "number", "state", "in_use", "remix")
SELECT gen_random_uuid(), seated."cohort_id", 1, 'ready', true, false
FROM (SELECT DISTINCT g."cohort_id" FROM "seat" s JOIN "table_group" g ON g."id" = s."table_id") seated;

INSERT INTO "seat" ("participant_id", "table_id", "day", "plan_id")
SELECT s."participant_id", s."table_id", d."number", p."id"
FROM "seat" s
JOIN "table_group" g ON g."id" = s."table_id"
JOIN "seating_plan" p ON p."cohort_id" = g."cohort_id"
JOIN "day" d ON d."cohort_id" = g."cohort_id";

DELETE FROM "seat" WHERE "plan_id" IS NULL;

ALTER TABLE "seat"
ALTER COLUMN "day" SET NOT NULL,
ALTER COLUMN "plan_id" SET NOT NULL,
ADD CONSTRAINT "seat_pkey" PRIMARY KEY ("plan_id", "day", "participant_id");

-- CreateIndex
CREATE INDEX "seating_rule_cohort_id_idx" ON "seating_rule"("cohort_id");

-- CreateIndex
CREATE INDEX "seating_rule_participant_id_idx" ON "seating_rule"("participant_id");

-- CreateIndex
CREATE INDEX "seating_rule_other_id_idx" ON "seating_rule"("other_id");

-- CreateIndex
CREATE INDEX "seating_rule_coach_id_idx" ON "seating_rule"("coach_id");

-- CreateIndex
CREATE INDEX "absence_cohort_id_idx" ON "absence"("cohort_id");

-- CreateIndex
CREATE UNIQUE INDEX "seating_plan_cohort_id_number_key" ON "seating_plan"("cohort_id", "number");

-- CreateIndex
CREATE INDEX "plan_change_author_id_idx" ON "plan_change"("author_id");

-- CreateIndex
CREATE INDEX "guest_project_guest_id_idx" ON "guest_project"("guest_id");

-- CreateIndex
CREATE UNIQUE INDEX "guest_project_cohort_id_position_key" ON "guest_project"("cohort_id", "position");

-- CreateIndex
CREATE INDEX "seat_participant_id_idx" ON "seat"("participant_id");

-- AddForeignKey
ALTER TABLE "seating" ADD CONSTRAINT "seating_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seating_rule" ADD CONSTRAINT "seating_rule_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seating_rule" ADD CONSTRAINT "seating_rule_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seating_rule" ADD CONSTRAINT "seating_rule_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seating_rule" ADD CONSTRAINT "seating_rule_coach_id_fkey" FOREIGN KEY ("coach_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_coach_id_fkey" FOREIGN KEY ("coach_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_table_id_fkey" FOREIGN KEY ("table_id") REFERENCES "table_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seating_plan" ADD CONSTRAINT "seating_plan_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seating_plan" ADD CONSTRAINT "seating_plan_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "seating_plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "seating_plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_change" ADD CONSTRAINT "plan_change_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "seating_plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_change" ADD CONSTRAINT "plan_change_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guest_project" ADD CONSTRAINT "guest_project_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guest_project" ADD CONSTRAINT "guest_project_guest_id_fkey" FOREIGN KEY ("guest_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Checks, and what is unique where a column may be empty: Prisma can't say these.
ALTER TABLE "seating" ADD CONSTRAINT "seating_sizes" CHECK ("smallest" BETWEEN 1 AND 20 AND "hears" BETWEEN 1 AND 20);
ALTER TABLE "seating" ADD CONSTRAINT "seating_weights"
  CHECK (LEAST("newcomers", "experience", "organisation", "area", "lived", "meetings") >= 0 AND GREATEST("newcomers", "experience", "organisation", "area", "lived", "meetings") <= 10);
ALTER TABLE "seating_rule" ADD CONSTRAINT "seating_rule_whole" CHECK (
  CASE "kind"
    WHEN 'needs' THEN "feature" IS NOT NULL AND num_nonnulls("other_id", "coach_id") = 0
    WHEN 'knows' THEN "feature" IS NULL AND num_nonnulls("other_id", "coach_id") = 1
    WHEN 'avoid' THEN "coach_id" IS NOT NULL AND num_nonnulls("other_id", "feature") = 0
    WHEN 'allow' THEN "coach_id" IS NOT NULL AND num_nonnulls("other_id", "feature") = 0
    ELSE "other_id" IS NOT NULL AND num_nonnulls("coach_id", "feature") = 0
  END
);
ALTER TABLE "seating_rule" ADD CONSTRAINT "seating_rule_two_people" CHECK ("other_id" IS NULL OR "participant_id" < "other_id");
CREATE UNIQUE INDEX "seating_rule_once" ON "seating_rule" ("participant_id", "kind", "other_id", "coach_id", "feature") NULLS NOT DISTINCT;
ALTER TABLE "absence" ADD CONSTRAINT "absence_of_one" CHECK (num_nonnulls("participant_id", "coach_id", "table_id") = 1);
CREATE UNIQUE INDEX "absence_once" ON "absence" ("cohort_id", "day", "participant_id", "coach_id", "table_id") NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "seating_plan_in_use" ON "seating_plan" ("cohort_id") WHERE "in_use";
ALTER TABLE "seat" ADD CONSTRAINT "seat_day_range" CHECK ("day" BETWEEN 1 AND 31);
