-- CreateEnum
CREATE TYPE "box_state" AS ENUM ('sealed', 'opening', 'opened', 'destroyed');

-- CreateEnum
CREATE TYPE "ballot_part" AS ENUM ('own', 'late', 'typed');

-- DropForeignKey
ALTER TABLE "shown_figures" DROP CONSTRAINT "shown_figures_stage_id_fkey";

-- AlterTable
ALTER TABLE "stage" ADD COLUMN     "cards_until" TIMESTAMPTZ(3),
ADD COLUMN     "listed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "participation" ADD COLUMN     "listed" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "ballot_box" (
    "id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "state" "box_state" NOT NULL DEFAULT 'sealed',
    "first_key" BYTEA NOT NULL,
    "second_key" BYTEA NOT NULL,
    "ballot_bytes" INTEGER NOT NULL,

    CONSTRAINT "ballot_box_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ballot" (
    "id" UUID NOT NULL,
    "box_id" UUID NOT NULL,
    "part" "ballot_part" NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release" (
    "stage_id" UUID NOT NULL,
    "released_at" TIMESTAMPTZ(3) NOT NULL,
    "own" INTEGER NOT NULL,
    "typed" INTEGER NOT NULL,
    "brought_in" INTEGER NOT NULL,
    "unread" INTEGER NOT NULL,
    "asked" INTEGER NOT NULL,
    "withdrawn" INTEGER NOT NULL,
    "carried_over" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "release_pkey" PRIMARY KEY ("stage_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ballot_box_stage_id_key" ON "ballot_box"("stage_id");

-- CreateIndex
CREATE INDEX "ballot_box_id_part_idx" ON "ballot"("box_id", "part");

-- AddForeignKey
ALTER TABLE "ballot_box" ADD CONSTRAINT "ballot_box_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_box_id_fkey" FOREIGN KEY ("box_id") REFERENCES "ballot_box"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Stages of before keep what was shown of them as their release: once, as commissioners saw it, or else facilitators. One
-- that was looked at while it was open has shown its figures, so it ends with them.
CREATE TEMPORARY TABLE "settled" AS
SELECT s."id", s."promise", shown."counts"
FROM "stage" s
LEFT JOIN LATERAL (SELECT f."counts" FROM "shown_figures" f WHERE f."stage_id" = s."id" ORDER BY f."audience" DESC LIMIT 1) AS shown ON true
CROSS JOIN LATERAL (
  SELECT (SELECT count(*) FROM "participation" p WHERE p."stage_id" = s."id" AND p."finished_on" IS NOT NULL)
       + (SELECT COALESCE(sum(i."forms"), 0) FROM "answer_import" i WHERE i."stage_id" = s."id") AS n
) AS forms
WHERE s."form_version_id" IS NOT NULL AND s."promise" <> 'named'
  AND (shown."counts" IS NOT NULL OR (s."closes_at" <= now() AND forms.n >= 8));

UPDATE "stage" s SET "closes_at" = now() FROM "settled" d
WHERE d."id" = s."id" AND (s."closes_at" IS NULL OR s."closes_at" > now()) AND s."opens_at" < now();

INSERT INTO "release" ("stage_id", "released_at", "own", "typed", "brought_in", "unread", "asked", "withdrawn", "carried_over")
SELECT d."id", now(),
  (SELECT count(*) FROM "participation" p WHERE p."stage_id" = d."id" AND p."finished_on" IS NOT NULL AND p."door" NOT IN ('paper', 'phone')),
  (SELECT count(*) FROM "participation" p WHERE p."stage_id" = d."id" AND p."finished_on" IS NOT NULL AND p."door" IN ('paper', 'phone')),
  (SELECT COALESCE(sum(i."forms"), 0) FROM "answer_import" i WHERE i."stage_id" = d."id"),
  0, listed.n, gone.n, true
FROM "settled" d
JOIN "stage" s ON s."id" = d."id"
CROSS JOIN LATERAL (
  SELECT count(*) AS n FROM (
    SELECT t."person_id" FROM "participant" t WHERE t."cohort_id" = s."cohort_id" AND s."audience" = 'participants'
    UNION SELECT p."person_id" FROM "participation" p WHERE p."stage_id" = s."id" AND (s."audience" <> 'participants' OR p."finished_on" IS NOT NULL)
  ) AS everybody
) AS listed
CROSS JOIN LATERAL (
  SELECT count(*) AS n FROM "participant" t
  WHERE t."cohort_id" = s."cohort_id" AND s."audience" = 'participants' AND t."withdrawn_at" IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM "participation" p WHERE p."stage_id" = s."id" AND p."person_id" = t."person_id" AND p."finished_on" IS NOT NULL)
) AS gone;

DELETE FROM "tally" t USING "settled" d WHERE t."stage_id" = d."id" AND d."counts" IS NOT NULL;
INSERT INTO "tally" ("stage_id", "question_key", "mark", "count")
SELECT d."id", shown.key, mark.place, mark.n::int
FROM "settled" d CROSS JOIN LATERAL jsonb_each(d."counts") AS shown
CROSS JOIN LATERAL jsonb_array_elements_text(shown.value) WITH ORDINALITY AS mark(n, place)
WHERE d."counts" IS NOT NULL AND mark.n::int > 0;
-- What was never shown of a question is not shown now; and of a stage to come, whose answers are kept, nothing is counted yet.
DELETE FROM "tally" t USING "settled" d WHERE t."stage_id" = d."id"
  AND (SELECT sum(o."count") FROM "tally" o WHERE o."stage_id" = t."stage_id" AND o."question_key" = t."question_key") < 8;
DELETE FROM "tally" t USING "stage" s WHERE s."id" = t."stage_id" AND s."promise" <> 'unlinkable' AND NOT EXISTS (SELECT 1 FROM "settled" d WHERE d."id" = s."id");
-- Forms that came in twice, and sheets keyed once, wait no longer where the stage is settled: what was counted holds.
UPDATE "conflict" c SET "settled_on" = current_date, "replaced" = false, "sealed" = NULL
FROM "participation" p JOIN "settled" d ON d."id" = p."stage_id" WHERE p."id" = c."participation_id" AND c."settled_on" IS NULL;
DELETE FROM "keyed_sheet" k USING "settled" d WHERE d."id" = k."stage_id";
DROP TABLE "settled";
-- Of an unlinkable form nothing is kept any more before it is sent.
DELETE FROM "draft" f USING "participation" p JOIN "stage" s ON s."id" = p."stage_id" WHERE p."id" = f."participation_id" AND s."promise" = 'unlinkable';

DROP TABLE "shown_figures";
DROP TYPE "audience";

ALTER TABLE "ballot_box" ADD CONSTRAINT "ballot_box_keys" CHECK (length("first_key") = 32 AND length("second_key") = 32 AND "first_key" <> "second_key");
ALTER TABLE "ballot_box" ADD CONSTRAINT "ballot_box_has_room" CHECK ("ballot_bytes" > 0);
ALTER TABLE "release" ADD CONSTRAINT "release_counted" CHECK (LEAST("own", "typed", "brought_in", "unread", "withdrawn") >= 0 AND "asked" >= "withdrawn");
-- What is sealed can't be made smaller: don't try.
ALTER TABLE "ballot" ALTER COLUMN "sealed" SET STORAGE EXTERNAL;

-- What was promised to those who sent holds whoever writes here: neither promise nor form change under a ballot box or a
-- release, and what was released doesn't open again.
CREATE FUNCTION keep_what_was_promised() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."promise" <> OLD."promise" OR NEW."form_version_id" IS DISTINCT FROM OLD."form_version_id")
     AND (EXISTS (SELECT 1 FROM "ballot_box" b WHERE b."stage_id" = OLD."id") OR EXISTS (SELECT 1 FROM "release" r WHERE r."stage_id" = OLD."id")) THEN
    RAISE EXCEPTION 'people have sent this form under its promise' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW."closes_at" IS DISTINCT FROM OLD."closes_at"
     AND (EXISTS (SELECT 1 FROM "release" r WHERE r."stage_id" = OLD."id") OR EXISTS (SELECT 1 FROM "ballot_box" b WHERE b."stage_id" = OLD."id" AND b."state" <> 'sealed')) THEN
    RAISE EXCEPTION 'what was released does not open again' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "stage_keeps_what_was_promised" BEFORE UPDATE ON "stage" FOR EACH ROW EXECUTE FUNCTION keep_what_was_promised();

-- A release is final.
CREATE TRIGGER "release_never_changes" BEFORE UPDATE ON "release" FOR EACH ROW EXECUTE FUNCTION refuse_change();
