/** Plays the outside world: what townships publish on their official accounts. */
export class WeChatWorld {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async openAccount(appId: string, account: { name: string; secret: string }): Promise<void> {
    await this.#send('PUT', appId, account);
  }

  /** Publishes an article; one with the same id replaces it. `publishedAt` is an ISO instant. */
  async publish(
    appId: string,
    article: { articleId: string; title: string; content: string; publishedAt: string },
  ): Promise<void> {
    await this.#send('POST', `${appId}/articles`, article);
  }

  async #send(method: string, path: string, body: object): Promise<void> {
    const response = await fetch(new URL(`/stand-in/accounts/${path}`, this.#url), {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  }
}
