-- CreateEnum
CREATE TYPE "application_state" AS ENUM ('begun', 'sent', 'withdrawn');

-- CreateTable
CREATE TABLE "recruitment" (
    "cohort_id" UUID NOT NULL,
    "form_version_id" UUID NOT NULL,
    "equality_version_id" UUID,
    "opens_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "most" INTEGER,
    "about" TEXT NOT NULL DEFAULT '',
    "for_whom" TEXT NOT NULL DEFAULT '',
    "paid_for" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "recruitment_pkey" PRIMARY KEY ("cohort_id")
);

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "form_version_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "state" "application_state" NOT NULL DEFAULT 'begun',
    "mode" "mode" NOT NULL DEFAULT 'link',
    "link_hash" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "email" TEXT,
    "phone" TEXT,
    "address" TEXT NOT NULL DEFAULT '',
    "contact_by" "channel" NOT NULL DEFAULT 'email',
    "language" TEXT,
    "helped_by" TEXT NOT NULL DEFAULT '',
    "experience" "experience",
    "lived_as" "lived_as",
    "roles" TEXT NOT NULL DEFAULT '',
    "organisation" TEXT NOT NULL DEFAULT '',
    "area" TEXT NOT NULL DEFAULT '',
    "answers" JSONB NOT NULL DEFAULT '{}',
    "late" BOOLEAN NOT NULL DEFAULT false,
    "pair_id" UUID,
    "person_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "recruitment_form_version_id_idx" ON "recruitment"("form_version_id");

-- CreateIndex
CREATE INDEX "recruitment_equality_version_id_idx" ON "recruitment"("equality_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "application_reference_key" ON "application"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "application_link_hash_key" ON "application"("link_hash");

-- CreateIndex
CREATE UNIQUE INDEX "application_code_hash_key" ON "application"("code_hash");

-- CreateIndex
CREATE INDEX "application_cohort_id_state_idx" ON "application"("cohort_id", "state");

-- CreateIndex
CREATE INDEX "application_form_version_id_idx" ON "application"("form_version_id");

-- CreateIndex
CREATE INDEX "application_person_id_idx" ON "application"("person_id");

-- CreateIndex
CREATE INDEX "application_pair_id_idx" ON "application"("pair_id");

-- AddForeignKey
ALTER TABLE "recruitment" ADD CONSTRAINT "recruitment_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recruitment" ADD CONSTRAINT "recruitment_form_version_id_fkey" FOREIGN KEY ("form_version_id") REFERENCES "form_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recruitment" ADD CONSTRAINT "recruitment_equality_version_id_fkey" FOREIGN KEY ("equality_version_id") REFERENCES "form_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_form_version_id_fkey" FOREIGN KEY ("form_version_id") REFERENCES "form_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "recruitment"
  ADD CONSTRAINT "recruitment_most_check" CHECK ("most" IS NULL OR "most" BETWEEN 1 AND 5000),
  ADD CONSTRAINT "recruitment_closes_after_opening" CHECK ("opens_at" IS NULL OR "closes_at" IS NULL OR "opens_at" < "closes_at");

ALTER TABLE "application"
  ADD CONSTRAINT "application_sent_check" CHECK ("state" <> 'sent' OR ("sent_at" IS NOT NULL AND "name" <> '' AND "experience" IS NOT NULL AND "lived_as" IS NOT NULL)),
  ADD CONSTRAINT "application_withdrawn_check" CHECK (("state" = 'withdrawn') = ("withdrawn_at" IS NOT NULL));
