-- Explanations of people's words were kept here unsealed and for good, beside what each column is. Only that stays.
ALTER TABLE "saved_mapping" ADD COLUMN "columns" TEXT[];
UPDATE "saved_mapping"
SET "columns" = ARRAY(SELECT jsonb_array_elements_text("mapping" -> 'columns'))
WHERE jsonb_typeof("mapping" -> 'columns') = 'array';
DELETE FROM "saved_mapping" WHERE "columns" IS NULL;
ALTER TABLE "saved_mapping" DROP COLUMN "mapping";
