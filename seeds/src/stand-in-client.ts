/** Plays the outside world: what townships publish on their official accounts. */
export class WeChatWorld {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async openAccount(appId: string, account: { name: string; secret: string }): Promise<void> {
    await this.#send('PUT', appId, account);
  }

  /** Publishes an article; one with the same id replaces it. `publishedAt` and `updatedAt` are ISO instants. */
  async publish(
    appId: string,
    article: { articleId: string; title: string; content: string; publishedAt: string; updatedAt?: string },
  ): Promise<void> {
    await this.#send('POST', `${appId}/articles`, article);
  }

  /** Withdraws an article: it is listed as such. */
  async withdraw(appId: string, articleId: string): Promise<void> {
    await this.#send('DELETE', `${appId}/articles/${articleId}`, {});
  }

  /** An article is listed no more. */
  async unlist(appId: string, articleId: string): Promise<void> {
    await this.#send('DELETE', `${appId}/listed/${articleId}`, {});
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
