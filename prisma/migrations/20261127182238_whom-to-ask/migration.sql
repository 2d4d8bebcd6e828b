-- AlterTable
ALTER TABLE "cohort" ADD COLUMN     "contact" TEXT NOT NULL DEFAULT '';
