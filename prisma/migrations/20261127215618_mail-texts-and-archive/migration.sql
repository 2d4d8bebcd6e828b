-- CreateEnum
CREATE TYPE "mail_meaning" AS ENUM ('invitation', 'first', 'middle', 'last');

-- AlterTable
ALTER TABLE "cohort" ADD COLUMN     "archived_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "stage" ADD COLUMN     "mail_read_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "sign_in" ADD COLUMN     "handed_over" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "mail_text" (
    "stage_id" UUID NOT NULL,
    "meaning" "mail_meaning" NOT NULL,
    "language" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "mail_text_pkey" PRIMARY KEY ("stage_id","meaning","language")
);

-- AddForeignKey
ALTER TABLE "mail_text" ADD CONSTRAINT "mail_text_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;
