/** Keeps all that is logged, of whatever level. */
export class FakeLog {
  readonly level = 'trace';
  readonly lines: unknown[] = [];

  readonly fatal = (...line: unknown[]) => this.#keep(line);
  readonly error = (...line: unknown[]) => this.#keep(line);
  readonly warn = (...line: unknown[]) => this.#keep(line);
  readonly info = (...line: unknown[]) => this.#keep(line);
  readonly debug = (...line: unknown[]) => this.#keep(line);
  readonly trace = (...line: unknown[]) => this.#keep(line);
  readonly silent = () => {};

  child(bindings: unknown): this {
    this.#keep([bindings]);
    return this;
  }

  #keep(line: unknown[]): void {
    this.lines.push(line.map((part) => (part instanceof Error ? part.stack : part)));
  }
}
