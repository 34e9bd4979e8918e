/** Why the running server did not do what it was asked on its control socket, in words. */
export class ControlProblem extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ControlProblem';
  }
}
