-- How many of a stage's forms are of people on its list. Of a release that stands it is what was shown: whoever is
-- neither silent nor gone. It never exceeds them because of forms from a file that stayed unread.
ALTER TABLE "release" ADD COLUMN "returned" INTEGER;
ALTER TABLE "release" DISABLE TRIGGER "release_never_changes";
UPDATE "release"
SET "returned" = LEAST("own" + "typed" + "unread", GREATEST("own" + "typed", "asked" - "withdrawn"));
ALTER TABLE "release" ENABLE TRIGGER "release_never_changes";
ALTER TABLE "release" ALTER COLUMN "returned" SET NOT NULL;

-- Forms that came in so far are of people from elsewhere, as it was said where they came in.
ALTER TABLE "answer_import" ADD COLUMN "brought_in_by" UUID,
ADD COLUMN "file_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN "on_list" INTEGER NOT NULL DEFAULT 0,
ADD CONSTRAINT "answer_import_on_list_check" CHECK ("on_list" BETWEEN 0 AND "forms");

CREATE INDEX "answer_import_brought_in_by_idx" ON "answer_import"("brought_in_by");

ALTER TABLE "answer_import" ADD CONSTRAINT "answer_import_brought_in_by_fkey" FOREIGN KEY ("brought_in_by") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
