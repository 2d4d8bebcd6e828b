-- AlterTable
ALTER TABLE "person" ADD COLUMN     "adverts_said" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "no_contact_own" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "no_reminders_own" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "wishes_said_at" TIMESTAMPTZ(3);

-- Added by hand.

-- Until now only those who hold a link, or who have signed in, could say any of this themselves, or staff for them: nobody
-- knows any more which of them it was, so none is taken back by anybody else.
UPDATE "person" SET "no_contact_own" = "no_contact_since" IS NOT NULL, "no_reminders_own" = "no_reminders_since" IS NOT NULL
WHERE "no_contact_since" IS NOT NULL OR "no_reminders_since" IS NOT NULL;
ALTER TABLE "person"
  ADD CONSTRAINT "person_adverts_said_short" CHECK (length("adverts_said") <= 500);

-- Whoever reads an address can sign in by it: it is one person's, as their own or as a further one.
CREATE FUNCTION one_address_is_one_persons() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (TG_TABLE_NAME = 'person' AND EXISTS (SELECT 1 FROM other_address o WHERE o.email = NEW.email))
    OR (TG_TABLE_NAME = 'other_address' AND EXISTS (SELECT 1 FROM person p WHERE p.email = NEW.email)) THEN
    RAISE EXCEPTION 'This address is somebody''s already' USING ERRCODE = 'unique_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "person_address" BEFORE INSERT OR UPDATE OF "email" ON "person" FOR EACH ROW WHEN (NEW."email" IS NOT NULL)
  EXECUTE FUNCTION one_address_is_one_persons();
CREATE TRIGGER "other_address_address" BEFORE INSERT OR UPDATE OF "email" ON "other_address" FOR EACH ROW
  EXECUTE FUNCTION one_address_is_one_persons();
