-- AlterTable
ALTER TABLE "installation" ADD COLUMN     "clock_ahead" INTEGER;

-- Only a demo's clock moves, and whether it does is decided when the demo is made: nobody gives anybody else's database one.
ALTER TABLE "installation" ADD CONSTRAINT "installation_clock_of_a_demo" CHECK ("clock_ahead" IS NULL OR "demo");

CREATE FUNCTION keep_the_clock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."clock_ahead" IS NULL AND NEW."clock_ahead" IS NOT NULL THEN
    RAISE EXCEPTION 'this installation was made with a clock that nobody moves' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "installation_keeps_its_clock" BEFORE UPDATE ON "installation" FOR EACH ROW EXECUTE FUNCTION keep_the_clock();
