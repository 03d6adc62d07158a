import { App } from 'antd';
import { ApiError } from '../../providers/errors.ts';
import { useT } from '../../providers/i18n.ts';

const LOOKS_LIKE_CASE_WORK = 'LOOKS_LIKE_CASE_WORK';

/**
 * Sends what was typed; where the API warns that it looks like case work or secrets, asks the writer first, and sends it again when they say
 * that it is none. @throws ApiError everything else, and the warning itself when the writer goes back to change it
 */
export function useCaseWarning(): <Result>(send: (warned: boolean) => Promise<Result>) => Promise<Result> {
  const t = useT();
  const { modal } = App.useApp();
  return async (send) => {
    try {
      return await send(false);
    } catch (error) {
      const warnings =
        error instanceof ApiError ? error.userErrors.filter(({ code }) => code === LOOKS_LIKE_CASE_WORK) : [];
      if (!(error instanceof ApiError) || warnings.length === 0 || warnings.length < error.userErrors.length)
        throw error;
      const goOn = await modal.confirm({
        title: t('caseWords.title'),
        content: warnings.map(({ message }) => <p key={message}>{message}</p>),
        okText: t('caseWords.save'),
        cancelText: t('caseWords.change'),
      });
      if (!goOn) throw error;
      return send(true);
    }
  };
}
