-- AlterEnum
ALTER TYPE "application_state" ADD VALUE 'left_out';

-- DropForeignKey
ALTER TABLE "recruitment" DROP CONSTRAINT "recruitment_equality_version_id_fkey";

-- DropIndex
DROP INDEX "recruitment_equality_version_id_idx";

-- AlterTable
ALTER TABLE "recruitment" DROP COLUMN "equality_version_id";

-- AlterTable
ALTER TABLE "application" ADD COLUMN     "left_out_why" TEXT NOT NULL DEFAULT '';
