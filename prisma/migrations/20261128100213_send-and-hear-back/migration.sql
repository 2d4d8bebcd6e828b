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
ADD COLUMN     "final_at" TIMESTAMPTZ(3),
ADD COLUMN     "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'en',
ADD COLUMN     "not_after" TIMESTAMPTZ(3),
ADD COLUMN     "notify_id" UUID,
ADD COLUMN     "purpose" "message_purpose" NOT NULL DEFAULT 'service',
ADD COLUMN     "tries" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "way" "channel";

-- CreateTable
CREATE TABLE "unreached" (
    "person_id" UUID NOT NULL,
    "way" "channel" NOT NULL,
    "address_hash" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unreached_pkey" PRIMARY KEY ("person_id","way")
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
CREATE INDEX "message_status_due_at_idx" ON "message"("status", "due_at");

-- AddForeignKey
ALTER TABLE "unreached" ADD CONSTRAINT "unreached_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was asked for is known by its kind. What waits is of use for a week, as if it were written now.
UPDATE "message" SET "purpose" = 'asked'
WHERE "kind" IN ('sign-in', 'link', 'address-changed', 'test', 'test-of-a-text');
UPDATE "message" SET "not_after" = CURRENT_TIMESTAMP + interval '7 days' WHERE "status" = 'waiting';

-- Compared as text: a value that was added to an enum can't be used before the transaction that added it ends.
ALTER TABLE "message" DROP CONSTRAINT "message_erased_once_sent";
ALTER TABLE "message" ADD CONSTRAINT "message_erased_once_over" CHECK (
  "status"::text NOT IN ('sent', 'bounced', 'failed', 'withheld', 'given', 'dropped') OR ("sealed" IS NULL AND "sealed_to" IS NULL));
ALTER TABLE "message" ADD CONSTRAINT "message_sending_is_claimed" CHECK ("status"::text <> 'sending' OR "claimed_at" IS NOT NULL);
ALTER TABLE "message" ADD CONSTRAINT "message_says_why" CHECK (
  "status"::text NOT IN ('unknown', 'bounced', 'withheld', 'by_hand') OR "problem" IS NOT NULL);
ALTER TABLE "installation" ADD CONSTRAINT "installation_stop_has_a_reason" CHECK (
  ("sending_stopped_at" IS NULL) = ("sending_stopped_why" IS NULL));
ALTER TABLE "bounce_mailbox" ADD CONSTRAINT "bounce_mailbox_one_row" CHECK ("id" = 1);
