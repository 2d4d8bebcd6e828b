-- CreateTable
CREATE TABLE "smaller_table" (
    "plan_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    "table_id" UUID NOT NULL,
    "fewest" INTEGER NOT NULL,

    CONSTRAINT "smaller_table_pkey" PRIMARY KEY ("plan_id","version","day","table_id")
);

-- CreateIndex
CREATE INDEX "smaller_table_table_id_idx" ON "smaller_table"("table_id");

-- AddForeignKey
ALTER TABLE "smaller_table" ADD CONSTRAINT "smaller_table_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "seating_plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "smaller_table" ADD CONSTRAINT "smaller_table_table_id_fkey" FOREIGN KEY ("table_id") REFERENCES "table_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A day without anybody at a table asks for no exception.
ALTER TABLE "smaller_table" ADD CONSTRAINT "smaller_table_fewest" CHECK ("fewest" >= 1);
