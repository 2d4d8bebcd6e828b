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
