-- CreateEnum
CREATE TYPE "sending_stop" AS ENUM ('pressed', 'restored');

-- CreateEnum
CREATE TYPE "message_purpose" AS ENUM ('asked', 'service', 'advert');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "message_status" ADD VALUE 'sending';
ALTER TYPE "message_status" ADD VALUE 'unknown';
ALTER TYPE "message_status" ADD VALUE 'bounced';
ALTER TYPE "message_status" ADD VALUE 'withheld';
ALTER TYPE "message_status" ADD VALUE 'by_hand';
ALTER TYPE "message_status" ADD VALUE 'given';

-- AlterTable
ALTER TABLE "installation" ADD COLUMN     "sending_stopped_at" TIMESTAMPTZ(3),
ADD COLUMN     "sending_stopped_why" "sending_stop";

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "address_hash" TEXT,
ADD COLUMN     "claimed_at" TIMESTAMPTZ(3),
ADD COLUMN     "cohort_id" UUID,
ADD COLUMN     "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "final_at" TIMESTAMPTZ(3),
ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'en',
ADD COLUMN     "left_at" TIMESTAMPTZ(3),
ADD COLUMN     "not_after" TIMESTAMPTZ(3),
ADD COLUMN     "notify_id" UUID,
ADD COLUMN     "purpose" "message_purpose" NOT NULL DEFAULT 'service',
ADD COLUMN     "tries" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "way" "channel";

-- CreateTable
CREATE TABLE "dead_address" (
    "way" "channel" NOT NULL,
    "address_hash" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dead_address_pkey" PRIMARY KEY ("way","address_hash")
);

-- CreateTable
CREATE TABLE "bounce_mailbox" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "uid_validity" BIGINT NOT NULL DEFAULT 0,
    "last_uid" BIGINT NOT NULL DEFAULT 0,
    "read_at" TIMESTAMPTZ(3),
    "tried_since" TIMESTAMPTZ(3),
    "problem" TEXT,

    CONSTRAINT "bounce_mailbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "early_receipt" (
    "notify_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "came_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "early_receipt_pkey" PRIMARY KEY ("notify_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "message_notify_id_key" ON "message"("notify_id");

-- CreateIndex
CREATE INDEX "message_cohort_id_status_idx" ON "message"("cohort_id", "status");

-- CreateIndex
CREATE INDEX "message_status_due_at_idx" ON "message"("status", "due_at");

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The same names as in purposes.ts. What waits is of use for a week, as if it were written now.
UPDATE "message" SET "purpose" = 'asked'
WHERE "kind" IN ('sign-in', 'link', 'application', 'address-changed', 'test', 'test-of-a-text') OR "kind" LIKE 'place-%';
UPDATE "message" SET "not_after" = CURRENT_TIMESTAMP + interval '7 days' WHERE "status" = 'waiting';

-- Whoever runs the cohort that a message is about gives by hand what isn't sent.
UPDATE "message" m SET "cohort_id" = COALESCE(
  (SELECT "cohort_id" FROM "stage" WHERE "id" = m."about"),
  (SELECT "cohort_id" FROM "application" WHERE "id" = m."about"),
  (SELECT a."cohort_id" FROM "offer" o JOIN "application" a ON a."id" = o."application_id" WHERE o."id" = m."about"),
  (SELECT "cohort_id" FROM "group_message" WHERE "id" = m."about"))
WHERE m."about" IS NOT NULL;

-- Nobody needs what went, or won't.
UPDATE "message" SET "sealed" = NULL, "sealed_to" = NULL, "sealed_files" = NULL WHERE "status"::text IN ('sent', 'failed', 'dropped');

-- Compared as text: a value that was added to an enum can't be used before the transaction that added it ends.
ALTER TABLE "message" DROP CONSTRAINT "message_erased_once_sent";
ALTER TABLE "message" ADD CONSTRAINT "message_erased_once_over" CHECK (
  "status"::text NOT IN ('sent', 'bounced', 'failed', 'withheld', 'given', 'dropped')
  OR ("sealed" IS NULL AND "sealed_to" IS NULL AND "sealed_files" IS NULL));
ALTER TABLE "message" ADD CONSTRAINT "message_sending_is_claimed" CHECK ("status"::text <> 'sending' OR "claimed_at" IS NOT NULL);
ALTER TABLE "message" ADD CONSTRAINT "message_says_why" CHECK (
  "status"::text NOT IN ('unknown', 'bounced', 'withheld', 'by_hand') OR "problem" IS NOT NULL);
ALTER TABLE "installation" ADD CONSTRAINT "installation_stop_has_a_reason" CHECK (
  ("sending_stopped_at" IS NULL) = ("sending_stopped_why" IS NULL));
ALTER TABLE "bounce_mailbox" ADD CONSTRAINT "bounce_mailbox_one_row" CHECK ("id" = 1);

-- Somebody who answers at the table is not phoned for it afterwards.
CREATE OR REPLACE FUNCTION keep_form(
  form_of uuid, in_stage uuid, in_cohort uuid, by_mode mode, at_instant timestamptz, on_day date, spoken text,
  -- Of an unlinkable form: its ballot.
  ballot_id uuid, into_box uuid, as_part ballot_part, sealed_form bytea,
  -- Of any other: its answers, one a place in these three.
  is_named boolean, question_keys text[], marks smallint[], texts text[],
  -- Of a form made of a draft: whose key locks it, and as it was read; null where there was none yet.
  draft_key text, draft_read bytea
) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  whose uuid;
  known_as uuid;
  response_id uuid := gen_random_uuid();
BEGIN
  -- Shared by all senders and taken alone by a release. What follows sees what was committed before it was given.
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('release/' || in_stage, 0));

  -- Whoever saves a draft holds this: what they saved is seen below.
  PERFORM 1 FROM participation WHERE id = form_of FOR NO KEY UPDATE;

  UPDATE participation p
  SET finished_on = on_day, mode = by_mode, language = CASE WHEN ballot_id IS NULL THEN COALESCE(spoken, p.language) END,
      started_on = COALESCE(started_on, on_day)
  FROM stage s
  WHERE p.id = form_of AND p.finished_on IS NULL AND s.id = p.stage_id
    AND s.opens_at <= at_instant AND (s.closes_at IS NULL OR s.closes_at > at_instant OR by_mode = 'paper')
    AND NOT EXISTS (SELECT 1 FROM release r WHERE r.stage_id = s.id)
    AND (ballot_id IS NULL OR EXISTS (
      SELECT 1 FROM ballot_box b WHERE b.id = into_box AND b.stage_id = s.id AND b.state = 'sealed'))
    AND NOT EXISTS (
      SELECT 1 FROM draft d
      WHERE d.participation_id = form_of AND d.key_hash = draft_key AND d.sealed IS DISTINCT FROM draft_read)
  RETURNING p.person_id INTO whose;
  IF whose IS NULL THEN
    RETURN NULL;
  END IF;

  DELETE FROM draft WHERE participation_id = form_of;
  IF ballot_id IS NOT NULL THEN
    INSERT INTO ballot (id, box_id, part, sealed) VALUES (ballot_id, into_box, as_part, sealed_form);
  ELSE
    IF NOT is_named THEN
      INSERT INTO pseudonym (id, cohort_id, person_id) VALUES (gen_random_uuid(), in_cohort, whose)
      ON CONFLICT (cohort_id, person_id) DO UPDATE SET cohort_id = excluded.cohort_id
      RETURNING id INTO known_as;
    END IF;
    INSERT INTO response (id, stage_id, participation_id, pseudonym_id, sent_at)
    VALUES (response_id, in_stage, CASE WHEN is_named THEN form_of END, known_as, at_instant);
    INSERT INTO answer (response_id, question_key, mark, text, mode)
    SELECT response_id, given.key, given.mark, given.text, by_mode
    FROM unnest(question_keys, marks, texts) AS given(key, mark, text);
  END IF;

  -- What still waits to ask for it needn't go any more, nor be given by hand. What is just going is left to whoever sends it.
  UPDATE message SET status = 'dropped', sealed = NULL, sealed_to = NULL, sealed_files = NULL
  WHERE id IN (
    SELECT id FROM message WHERE person_id = whose AND about = in_stage AND status IN ('waiting', 'by_hand', 'unknown')
    FOR UPDATE SKIP LOCKED);
  RETURN whose;
END
$$;
