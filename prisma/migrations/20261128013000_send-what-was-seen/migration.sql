-- keep_form also looks whether the draft that a form was made of is still the one that was read: what was saved in between
-- is not lost with it.
DROP FUNCTION keep_form(uuid, uuid, uuid, mode, timestamptz, date, text, uuid, uuid, ballot_part, bytea, boolean, text[], smallint[], text[]);

-- Takes a whole form, in whichever mode, with all that belongs to it: one statement, and so one transaction where it
-- stands alone. Answers with whose form it was when this call finished it; null when it was in already, the stage isn't
-- open, it was released, or its draft is another by now.
CREATE FUNCTION keep_form(
  form_of uuid, in_stage uuid, in_cohort uuid, by_mode mode, at_instant timestamptz, on_day date, spoken text,
  -- Of an unlinkable form: its ballot.
  ballot_id uuid, into_box uuid, as_part ballot_part, sealed_form bytea,
  -- Of any other: its answers, one a place in these three.
  is_named boolean, question_keys text[], marks smallint[], texts text[],
  -- Of a form made of a draft: whose key locks it, and as it was read; null where there was none yet.
  draft_key text, draft_read bytea
) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  whose uuid;
  known_as uuid;
  response_id uuid := gen_random_uuid();
BEGIN
  -- Shared by all senders and taken alone by a release. What follows sees what was committed before it was given.
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('release/' || in_stage, 0));

  -- Whoever saves a draft holds this: what they saved is seen below.
  PERFORM 1 FROM participation WHERE id = form_of FOR NO KEY UPDATE;

  UPDATE participation p
  SET finished_on = on_day, mode = by_mode, language = CASE WHEN ballot_id IS NULL THEN COALESCE(spoken, p.language) END,
      started_on = COALESCE(started_on, on_day)
  FROM stage s
  WHERE p.id = form_of AND p.finished_on IS NULL AND s.id = p.stage_id
    AND s.opens_at <= at_instant AND (s.closes_at IS NULL OR s.closes_at > at_instant OR by_mode = 'paper')
    AND NOT EXISTS (SELECT 1 FROM release r WHERE r.stage_id = s.id)
    AND (ballot_id IS NULL OR EXISTS (
      SELECT 1 FROM ballot_box b WHERE b.id = into_box AND b.stage_id = s.id AND b.state = 'sealed'))
    AND NOT EXISTS (
      SELECT 1 FROM draft d
      WHERE d.participation_id = form_of AND d.key_hash = draft_key AND d.sealed IS DISTINCT FROM draft_read)
  RETURNING p.person_id INTO whose;
  IF whose IS NULL THEN
    RETURN NULL;
  END IF;

  DELETE FROM draft WHERE participation_id = form_of;
  IF ballot_id IS NOT NULL THEN
    INSERT INTO ballot (id, box_id, part, sealed) VALUES (ballot_id, into_box, as_part, sealed_form);
  ELSE
    IF NOT is_named THEN
      INSERT INTO pseudonym (id, cohort_id, person_id) VALUES (gen_random_uuid(), in_cohort, whose)
      ON CONFLICT (cohort_id, person_id) DO UPDATE SET cohort_id = excluded.cohort_id
      RETURNING id INTO known_as;
    END IF;
    INSERT INTO response (id, stage_id, participation_id, pseudonym_id, sent_at)
    VALUES (response_id, in_stage, CASE WHEN is_named THEN form_of END, known_as, at_instant);
    INSERT INTO answer (response_id, question_key, mark, text, mode)
    SELECT response_id, given.key, given.mark, given.text, by_mode
    FROM unnest(question_keys, marks, texts) AS given(key, mark, text);
  END IF;

  -- What still waits to ask for it needn't go any more. What is just going is left to whoever sends it.
  UPDATE message SET status = 'dropped', sealed = NULL, sealed_to = NULL
  WHERE id IN (
    SELECT id FROM message WHERE person_id = whose AND about = in_stage AND status = 'waiting'
    FOR UPDATE SKIP LOCKED);
  RETURN whose;
END
$$;
