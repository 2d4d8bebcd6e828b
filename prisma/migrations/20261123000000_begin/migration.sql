-- CreateEnum
CREATE TYPE "role_kind" AS ENUM ('administrator', 'facilitator', 'coach', 'contributor', 'commissioner');

-- CreateEnum
CREATE TYPE "promise_kind" AS ENUM ('named', 'linked', 'unlinkable');

-- CreateEnum
CREATE TYPE "door" AS ENUM ('link', 'table');

-- CreateEnum
CREATE TYPE "message_status" AS ENUM ('waiting', 'sent', 'failed', 'kept');

-- CreateEnum
CREATE TYPE "experience" AS ENUM ('new', 'some', 'experienced');

-- CreateEnum
CREATE TYPE "lived_as" AS ENUM ('patient', 'carer', 'both');

-- CreateEnum
CREATE TYPE "audience" AS ENUM ('facilitator', 'commissioner');

-- CreateEnum
CREATE TYPE "session_format" AS ENUM ('talk', 'small_group', 'case_study', 'feedback', 'reflection', 'action_planning', 'break');

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "persona" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "role_kind" NOT NULL,
    "programme_id" UUID,
    "cohort_id" UUID,
    "organisation_id" UUID,
    "part" TEXT,

    CONSTRAINT "role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "link_hash" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "subject" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cohort" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "programme_id" UUID NOT NULL,
    "commissioner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "places" INTEGER NOT NULL,
    "venue" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cohort_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "day" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "theme" TEXT NOT NULL,

    CONSTRAINT "day_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stage" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "promise" "promise_kind" NOT NULL,
    "form_version_id" UUID,
    "opens_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),

    CONSTRAINT "stage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participation" (
    "id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "link_hash" TEXT NOT NULL,
    "link_number" INTEGER NOT NULL DEFAULT 1,
    "invited_at" TIMESTAMPTZ(3),
    "started_on" DATE,
    "finished_on" DATE,
    "door" "door",

    CONSTRAINT "participation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "participation_id" UUID NOT NULL,
    "key_hash" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("participation_id","key_hash")
);

-- CreateTable
CREATE TABLE "table_code" (
    "id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "table_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,

    CONSTRAINT "table_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pseudonym" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "pseudonym_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "response" (
    "id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "participation_id" UUID,
    "pseudonym_id" UUID,
    "import_id" UUID,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer" (
    "response_id" UUID NOT NULL,
    "question_key" TEXT NOT NULL,
    "mark" SMALLINT,
    "text" TEXT,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("response_id","question_key")
);

-- CreateTable
CREATE TABLE "note" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "stage_id" UUID NOT NULL,
    "question_key" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tally" (
    "stage_id" UUID NOT NULL,
    "question_key" TEXT NOT NULL,
    "mark" SMALLINT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "tally_pkey" PRIMARY KEY ("stage_id","question_key","mark")
);

-- CreateTable
CREATE TABLE "answer_import" (
    "id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "forms" INTEGER NOT NULL,
    "brought_in_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "form_version" (
    "id" UUID NOT NULL,
    "form_key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "form_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "sealed" BYTEA,
    "status" "message_status" NOT NULL DEFAULT 'waiting',
    "problem" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participant" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "experience" "experience" NOT NULL,
    "lived_as" "lived_as" NOT NULL,
    "organisation" TEXT NOT NULL DEFAULT '',
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "objectives" TEXT[],

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_day" (
    "programme_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "theme" TEXT NOT NULL,
    "summary" TEXT NOT NULL,

    CONSTRAINT "programme_day_pkey" PRIMARY KEY ("programme_id","number")
);

-- CreateTable
CREATE TABLE "programme_session" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "day_number" INTEGER NOT NULL,
    "start_minute" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "format" "session_format" NOT NULL,
    "new_topic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "programme_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shown_figures" (
    "stage_id" UUID NOT NULL,
    "audience" "audience" NOT NULL,
    "counts" JSONB NOT NULL,
    "shown_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shown_figures_pkey" PRIMARY KEY ("stage_id","audience")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "day_id" UUID NOT NULL,
    "start_minute" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "format" "session_format" NOT NULL,
    "new_topic" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_lead" (
    "session_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "session_lead_pkey" PRIMARY KEY ("session_id","person_id")
);

-- CreateTable
CREATE TABLE "table_group" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "places" INTEGER NOT NULL DEFAULT 6,
    "coach_id" UUID,

    CONSTRAINT "table_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat" (
    "participant_id" UUID NOT NULL,
    "table_id" UUID NOT NULL,

    CONSTRAINT "seat_pkey" PRIMARY KEY ("participant_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "person_persona_key" ON "person"("persona");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_name_key" ON "organisation"("name");

-- CreateIndex
CREATE INDEX "role_person_id_idx" ON "role"("person_id");

-- CreateIndex
CREATE INDEX "role_cohort_id_idx" ON "role"("cohort_id");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_link_hash_key" ON "sign_in"("link_hash");

-- CreateIndex
CREATE INDEX "sign_in_person_id_idx" ON "sign_in"("person_id");

-- CreateIndex
CREATE INDEX "audit_event_subject_idx" ON "audit_event"("subject");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");

-- CreateIndex
CREATE UNIQUE INDEX "cohort_slug_key" ON "cohort"("slug");

-- CreateIndex
CREATE INDEX "cohort_programme_id_idx" ON "cohort"("programme_id");

-- CreateIndex
CREATE INDEX "cohort_commissioner_id_idx" ON "cohort"("commissioner_id");

-- CreateIndex
CREATE UNIQUE INDEX "day_cohort_id_number_key" ON "day"("cohort_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "day_cohort_id_date_key" ON "day"("cohort_id", "date");

-- CreateIndex
CREATE INDEX "stage_form_version_id_idx" ON "stage"("form_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "stage_cohort_id_key_key" ON "stage"("cohort_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "participation_link_hash_key" ON "participation"("link_hash");

-- CreateIndex
CREATE INDEX "participation_participant_id_idx" ON "participation"("participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "participation_stage_id_participant_id_key" ON "participation"("stage_id", "participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "table_code_code_hash_key" ON "table_code"("code_hash");

-- CreateIndex
CREATE INDEX "table_code_table_id_idx" ON "table_code"("table_id");

-- CreateIndex
CREATE UNIQUE INDEX "table_code_stage_id_table_id_key" ON "table_code"("stage_id", "table_id");

-- CreateIndex
CREATE INDEX "pseudonym_person_id_idx" ON "pseudonym"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "pseudonym_cohort_id_person_id_key" ON "pseudonym"("cohort_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "response_participation_id_key" ON "response"("participation_id");

-- CreateIndex
CREATE INDEX "response_pseudonym_id_idx" ON "response"("pseudonym_id");

-- CreateIndex
CREATE INDEX "response_import_id_idx" ON "response"("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "response_stage_id_pseudonym_id_key" ON "response"("stage_id", "pseudonym_id");

-- CreateIndex
CREATE INDEX "note_stage_id_idx" ON "note"("stage_id");

-- CreateIndex
CREATE INDEX "answer_import_stage_id_idx" ON "answer_import"("stage_id");

-- CreateIndex
CREATE UNIQUE INDEX "form_version_form_key_number_key" ON "form_version"("form_key", "number");

-- CreateIndex
CREATE INDEX "message_person_id_idx" ON "message"("person_id");

-- CreateIndex
CREATE INDEX "message_created_at_idx" ON "message"("created_at");

-- CreateIndex
CREATE INDEX "participant_person_id_idx" ON "participant"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "participant_cohort_id_person_id_key" ON "participant"("cohort_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_slug_key" ON "programme"("slug");

-- CreateIndex
CREATE INDEX "programme_session_programme_id_idx" ON "programme_session"("programme_id");

-- CreateIndex
CREATE INDEX "session_day_id_start_minute_idx" ON "session"("day_id", "start_minute");

-- CreateIndex
CREATE INDEX "session_lead_person_id_idx" ON "session_lead"("person_id");

-- CreateIndex
CREATE INDEX "table_group_coach_id_idx" ON "table_group"("coach_id");

-- CreateIndex
CREATE UNIQUE INDEX "table_group_cohort_id_number_key" ON "table_group"("cohort_id", "number");

-- CreateIndex
CREATE INDEX "seat_table_id_idx" ON "seat"("table_id");

-- AddForeignKey
ALTER TABLE "role" ADD CONSTRAINT "role_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role" ADD CONSTRAINT "role_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role" ADD CONSTRAINT "role_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role" ADD CONSTRAINT "role_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in" ADD CONSTRAINT "sign_in_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort" ADD CONSTRAINT "cohort_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort" ADD CONSTRAINT "cohort_commissioner_id_fkey" FOREIGN KEY ("commissioner_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "day" ADD CONSTRAINT "day_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage" ADD CONSTRAINT "stage_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage" ADD CONSTRAINT "stage_form_version_id_fkey" FOREIGN KEY ("form_version_id") REFERENCES "form_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_participation_id_fkey" FOREIGN KEY ("participation_id") REFERENCES "participation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "table_code" ADD CONSTRAINT "table_code_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "table_code" ADD CONSTRAINT "table_code_table_id_fkey" FOREIGN KEY ("table_id") REFERENCES "table_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pseudonym" ADD CONSTRAINT "pseudonym_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pseudonym" ADD CONSTRAINT "pseudonym_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_participation_id_fkey" FOREIGN KEY ("participation_id") REFERENCES "participation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_pseudonym_id_fkey" FOREIGN KEY ("pseudonym_id") REFERENCES "pseudonym"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "answer_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tally" ADD CONSTRAINT "tally_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_import" ADD CONSTRAINT "answer_import_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_day" ADD CONSTRAINT "programme_day_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_session" ADD CONSTRAINT "programme_session_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shown_figures" ADD CONSTRAINT "shown_figures_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_day_id_fkey" FOREIGN KEY ("day_id") REFERENCES "day"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_lead" ADD CONSTRAINT "session_lead_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_lead" ADD CONSTRAINT "session_lead_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "table_group" ADD CONSTRAINT "table_group_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "table_group" ADD CONSTRAINT "table_group_coach_id_fkey" FOREIGN KEY ("coach_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_table_id_fkey" FOREIGN KEY ("table_id") REFERENCES "table_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Written by hand: what Prisma's schema can't say.

ALTER TABLE "person" ADD CONSTRAINT "person_name_said" CHECK (length(btrim("name")) BETWEEN 1 AND 200);
ALTER TABLE "person" ADD CONSTRAINT "person_email_lower_case" CHECK ("email" = lower("email"));

ALTER TABLE "role" ADD CONSTRAINT "role_in_one_place" CHECK (num_nonnulls("programme_id", "cohort_id", "organisation_id") <= 1);
ALTER TABLE "role" ADD CONSTRAINT "role_where_it_makes_sense" CHECK (
  CASE "kind"
    WHEN 'administrator' THEN num_nonnulls("programme_id", "cohort_id", "organisation_id") = 0
    WHEN 'facilitator' THEN "organisation_id" IS NULL
    WHEN 'commissioner' THEN num_nonnulls("organisation_id", "cohort_id") = 1
    ELSE "cohort_id" IS NOT NULL
  END
);
CREATE UNIQUE INDEX "role_once" ON "role" ("person_id", "kind", "programme_id", "cohort_id", "organisation_id") NULLS NOT DISTINCT;

ALTER TABLE "sign_in" ADD CONSTRAINT "sign_in_attempts_counted" CHECK ("attempts" >= 0);
ALTER TABLE "installation" ADD CONSTRAINT "installation_one_row" CHECK ("id" = 1);

ALTER TABLE "programme" ADD CONSTRAINT "programme_slug_shape" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "programme_session" ADD CONSTRAINT "programme_session_within_a_day" CHECK ("start_minute" BETWEEN 0 AND 1439 AND "minutes" BETWEEN 5 AND 600 AND "start_minute" + "minutes" <= 1440);

ALTER TABLE "cohort" ADD CONSTRAINT "cohort_slug_shape" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "cohort" ADD CONSTRAINT "cohort_places_range" CHECK ("places" BETWEEN 1 AND 1000);
ALTER TABLE "day" ADD CONSTRAINT "day_number_range" CHECK ("number" BETWEEN 1 AND 20);

ALTER TABLE "session" ADD CONSTRAINT "session_within_a_day" CHECK ("start_minute" BETWEEN 0 AND 1439 AND "minutes" BETWEEN 5 AND 600 AND "start_minute" + "minutes" <= 1440);

ALTER TABLE "table_group" ADD CONSTRAINT "table_group_number_range" CHECK ("number" BETWEEN 1 AND 200);
ALTER TABLE "table_group" ADD CONSTRAINT "table_group_places_range" CHECK ("places" BETWEEN 1 AND 20);

ALTER TABLE "form_version" ADD CONSTRAINT "form_version_number_positive" CHECK ("number" >= 1);

ALTER TABLE "stage" ADD CONSTRAINT "stage_opens_before_it_closes" CHECK ("closes_at" IS NULL OR ("opens_at" IS NOT NULL AND "opens_at" < "closes_at"));
ALTER TABLE "stage" ADD CONSTRAINT "stage_key_shape" CHECK ("key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

ALTER TABLE "response" ADD CONSTRAINT "response_belongs_to_one_or_nobody" CHECK (num_nonnulls("participation_id", "pseudonym_id", "import_id") = 1);
ALTER TABLE "answer" ADD CONSTRAINT "answer_mark_range" CHECK ("mark" BETWEEN 1 AND 5);
ALTER TABLE "answer" ADD CONSTRAINT "answer_says_something" CHECK (num_nonnulls("mark", "text") = 1);
ALTER TABLE "tally" ADD CONSTRAINT "tally_mark_range" CHECK ("mark" BETWEEN 1 AND 5);
ALTER TABLE "tally" ADD CONSTRAINT "tally_not_negative" CHECK ("count" >= 0);
ALTER TABLE "answer_import" ADD CONSTRAINT "answer_import_brought_something" CHECK ("forms" >= 1);

ALTER TABLE "message" ADD CONSTRAINT "message_erased_once_sent" CHECK ("status" <> 'sent' OR "sealed" IS NULL);

-- A published form never changes, and nobody rewrites the audit log.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are only ever added', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER "form_version_never_changes" BEFORE UPDATE OR DELETE ON "form_version" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "audit_event_never_changes" BEFORE UPDATE OR DELETE ON "audit_event" FOR EACH ROW EXECUTE FUNCTION refuse_change();
