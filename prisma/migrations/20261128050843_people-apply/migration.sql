-- CreateEnum
CREATE TYPE "form_audience" AS ENUM ('participants', 'coaches', 'contributors', 'facilitators', 'applicants');

-- AlterTable
ALTER TABLE "application" ADD COLUMN     "pair_hash" TEXT;

-- What is there is carried over.
ALTER TABLE "form"
  ALTER COLUMN "audience" DROP DEFAULT,
  ALTER COLUMN "audience" TYPE "form_audience" USING "audience"::text::"form_audience",
  ALTER COLUMN "audience" SET DEFAULT 'participants';

-- AlterTable
ALTER TABLE "message" ALTER COLUMN "person_id" DROP NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "application_pair_hash_key" ON "application"("pair_hash");
