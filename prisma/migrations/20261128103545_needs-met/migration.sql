-- CreateTable
CREATE TABLE "needs_met_count" (
    "cohort_id" UUID NOT NULL,
    "told" JSONB,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "needs_met_count_pkey" PRIMARY KEY ("cohort_id")
);

-- AddForeignKey
ALTER TABLE "needs_met_count" ADD CONSTRAINT "needs_met_count_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;
