-- CreateEnum
CREATE TYPE "reading_format" AS ENUM ('standard', 'large_print', 'easy_read', 'plain_text');

-- AlterEnum
ALTER TYPE "channel" ADD VALUE 'text';

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "adverts_since" TIMESTAMPTZ(3),
ADD COLUMN     "format" "reading_format" NOT NULL DEFAULT 'standard',
ADD COLUMN     "known_as" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'en',
ADD COLUMN     "no_contact_since" TIMESTAMPTZ(3),
ADD COLUMN     "said_as" TEXT NOT NULL DEFAULT '';
