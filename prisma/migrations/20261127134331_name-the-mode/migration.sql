-- A rename: what stands in the columns stays.
ALTER TYPE "door" RENAME TO "mode";
ALTER TABLE "participation" RENAME COLUMN "door" TO "mode";
ALTER TABLE "answer" RENAME COLUMN "door" TO "mode";
ALTER TABLE "conflict" RENAME COLUMN "door" TO "mode";
