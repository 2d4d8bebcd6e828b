-- Names stand in the order in which people read them: "Nr 2" before "Nr 10", and "Łukasz" beside "Lucy".
CREATE COLLATION in_reading_order (provider = icu, locale = 'en-GB-u-kn-true');
ALTER TABLE "person" ALTER COLUMN "name" TYPE TEXT COLLATE in_reading_order;
ALTER TABLE "organisation" ALTER COLUMN "name" TYPE TEXT COLLATE in_reading_order;
ALTER TABLE "cohort" ALTER COLUMN "name" TYPE TEXT COLLATE in_reading_order;
ALTER TABLE "programme" ALTER COLUMN "name" TYPE TEXT COLLATE in_reading_order;
