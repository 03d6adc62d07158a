import { Problem } from './problem.mjs';
import { complain } from './say.mjs';

/**
 * Runs a command to its exit code. What the person can put right is one line; anything else is a fault of ours and
 * keeps its stack.
 * @param {() => Promise<number>} main resolves to the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    complain(error instanceof Problem ? error.message : `程序出错：${error instanceof Error ? error.stack : error}`);
    process.exitCode = 1;
  }
}
