/** A row of whole numbers, all 0 at first. */
export class Row {
  private readonly cells: Int32Array;

  constructor(readonly length: number) {
    this.cells = new Int32Array(length);
  }

  static of(numbers: readonly number[]): Row {
    const row = new Row(numbers.length);
    row.cells.set(numbers);
    return row;
  }

  at(index: number): number {
    return this.cells[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.cells[index] = value;
  }

  /** @returns what stands there now. */
  add(index: number, by: number): number {
    return (this.cells[index] = (this.cells[index] ?? 0) + by);
  }

  fill(value: number): this {
    this.cells.fill(value);
    return this;
  }

  copy(): Row {
    const row = new Row(this.length);
    row.cells.set(this.cells);
    return row;
  }

  sum(): number {
    return this.cells.reduce((sum, cell) => sum + cell, 0);
  }

  list(): number[] {
    return [...this.cells];
  }
}

/** Rows and columns of whole numbers, all 0 at first. */
export class Grid {
  private readonly cells: Int32Array;

  constructor(
    readonly rows: number,
    readonly columns: number,
  ) {
    this.cells = new Int32Array(rows * columns);
  }

  at(row: number, column: number): number {
    return this.cells[row * this.columns + column] ?? 0;
  }

  set(row: number, column: number, value: number): void {
    this.cells[row * this.columns + column] = value;
  }

  /** @returns what stands there now. */
  add(row: number, column: number, by: number): number {
    const cell = row * this.columns + column;
    return (this.cells[cell] = (this.cells[cell] ?? 0) + by);
  }

  fill(value: number): this {
    this.cells.fill(value);
    return this;
  }

  row(row: number): number[] {
    return [...this.cells.subarray(row * this.columns, (row + 1) * this.columns)];
  }
}
