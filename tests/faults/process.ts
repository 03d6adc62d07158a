import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { TestProcess } from '../support/server.ts';

/** An API process on a fixed port, that is killed and comes back as under a supervisor. */
export class Member {
  readonly url: string;
  readonly #server: TestProcess;
  #child: ChildProcess;

  private constructor(server: TestProcess, url: string, child: ChildProcess) {
    this.#server = server;
    this.url = url;
    this.#child = child;
  }

  /** The one that the server was started with. */
  static first(server: TestProcess): Member {
    return new Member(server, server.url, server.process);
  }

  static async start(server: TestProcess): Promise<Member> {
    const { url, process } = await server.another();
    return new Member(server, url, process);
  }

  /** Kills it without a warning, and starts it again. A database that is down as well makes it try again. */
  async kill(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const gone = once(this.#child, 'close');
      this.#child.kill('SIGKILL');
      await gone;
    }
    for (let attempt = 1; ; attempt++) {
      try {
        ({ process: this.#child } = await this.#server.another(Number(new URL(this.url).port)));
        return;
      } catch (error) {
        if (attempt === 20) throw error;
      }
    }
  }
}
