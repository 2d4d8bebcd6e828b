-- CreateTable
CREATE TABLE "person_merge" (
    "id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "merged_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "sealed" BYTEA NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,

    CONSTRAINT "person_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "old_id" (
    "old_id" UUID NOT NULL,
    "new_id" UUID NOT NULL,
    "merge_id" UUID NOT NULL,

    CONSTRAINT "old_id_pkey" PRIMARY KEY ("old_id")
);

-- CreateTable
CREATE TABLE "other_address" (
    "email" TEXT NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "other_address_pkey" PRIMARY KEY ("email")
);

-- CreateTable
CREATE TABLE "other_link" (
    "link_hash" TEXT NOT NULL,
    "participation_id" UUID NOT NULL,

    CONSTRAINT "other_link_pkey" PRIMARY KEY ("link_hash")
);

-- CreateIndex
CREATE INDEX "person_merge_kept_id_idx" ON "person_merge"("kept_id");

-- CreateIndex
CREATE INDEX "person_merge_by_id_idx" ON "person_merge"("by_id");

-- CreateIndex
CREATE INDEX "person_merge_undone_by_id_idx" ON "person_merge"("undone_by_id");

-- CreateIndex
CREATE INDEX "person_merge_merged_id_idx" ON "person_merge"("merged_id");

-- CreateIndex
CREATE INDEX "old_id_new_id_idx" ON "old_id"("new_id");

-- CreateIndex
CREATE INDEX "old_id_merge_id_idx" ON "old_id"("merge_id");

-- CreateIndex
CREATE INDEX "other_address_person_id_idx" ON "other_address"("person_id");

-- CreateIndex
CREATE INDEX "other_link_participation_id_idx" ON "other_link"("participation_id");

-- AddForeignKey
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_kept_id_fkey" FOREIGN KEY ("kept_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "old_id" ADD CONSTRAINT "old_id_merge_id_fkey" FOREIGN KEY ("merge_id") REFERENCES "person_merge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "other_address" ADD CONSTRAINT "other_address_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "other_link" ADD CONSTRAINT "other_link_participation_id_fkey" FOREIGN KEY ("participation_id") REFERENCES "participation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Kept as addresses are, and a person is not merged into themselves.
ALTER TABLE "other_address" ADD CONSTRAINT "other_address_lower" CHECK ("email" = lower("email"));
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_two" CHECK ("kept_id" <> "merged_id");
ALTER TABLE "old_id" ADD CONSTRAINT "old_id_two" CHECK ("old_id" <> "new_id");
