-- Who applied may be a person that is known: then both stand there, and nobody is on a list twice.
ALTER TABLE "group_message_recipient" DROP CONSTRAINT "recipient_of_one";
ALTER TABLE "group_message_recipient" ADD CONSTRAINT "recipient_of_one" CHECK (num_nonnulls("person_id", "application_id") >= 1);

-- Applications that are in are told apart by what became of them.
UPDATE "group_message" SET "list" = jsonb_set("list", '{state}', '"undecided"') WHERE "list" ->> 'state' = 'sent';
