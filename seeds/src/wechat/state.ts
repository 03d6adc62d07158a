import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** One text of a publication. */
export interface NewsItem {
  readonly title: string;
  readonly author: string;
  readonly digest: string;
  /** HTML. */
  readonly content: string;
  readonly contentSourceUrl: string;
}

/** What was published at once under one id. */
export interface Article {
  readonly articleId: string;
  readonly items: readonly NewsItem[];
  /** Seconds since 1970. */
  readonly createTime: number;
  readonly updateTime: number;
  /** Withdrawn by the account: still listed, and marked. */
  readonly deleted: boolean;
  /** Sent as a mass message: the real list leaves these out, only the link works. */
  readonly massMessage: boolean;
}

/** An official account. What is in here survives a restart where a state file is used. */
export interface Account {
  readonly appid: string;
  readonly secret: string;
  readonly name: string;
  /** Unverified accounts have no right to the interface. */
  readonly verified: boolean;
  /** Null: calls from every address are let in. */
  readonly allowList: readonly string[] | null;
  readonly articles: readonly Article[];
}

/** The accounts, in memory and, where a file is given, on disk. */
export class State {
  readonly #accounts = new Map<string, Account>();
  readonly #file: string | null;

  /**
   * @param file null: nothing outlives the process
   * @param accounts that are there from the beginning
   */
  constructor(file: string | null, accounts: readonly Account[] = []) {
    this.#file = file;
    for (const account of [...accounts, ...(file ? readAccounts(file) : [])])
      this.#accounts.set(account.appid, account);
  }

  account(appid: string): Account | null {
    return this.#accounts.get(appid) ?? null;
  }

  /** The article with that id, in whichever account. */
  article(articleId: string): { account: Account; article: Article } | null {
    for (const account of this.#accounts.values()) {
      const article = account.articles.find((each) => each.articleId === articleId);
      if (article) return { account, article };
    }
    return null;
  }

  /** Keeps an account in place of its former self; on disk before it returns. */
  put(account: Account): void {
    this.#accounts.set(account.appid, account);
    if (!this.#file) return;
    const draft = `${this.#file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify([...this.#accounts.values()]));
    renameSync(draft, this.#file);
  }
}

function readAccounts(file: string): Account[] {
  try {
    // Our own file, written whole: there is nothing to distrust in it.
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
