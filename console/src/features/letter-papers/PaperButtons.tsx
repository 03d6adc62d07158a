import { Button } from 'antd';
import { useT } from '../../providers/i18n.ts';

interface Props {
  /** without its ending */
  at: string;
  /** not issued yet: its paper says so */
  draft: boolean;
}

/** Takes a letter or a bulletin along on paper. */
export function PaperButtons({ at, draft }: Props) {
  const t = useT();
  return (
    <>
      <p className="paper-buttons">
        <Button href={`${at}.docx`}>{t('paper.word')}</Button>
        <Button href={`${at}.pdf`}>{t('paper.pdf')}</Button>
      </p>
      {draft ? <p className="muted">{t('paper.draftHelp')}</p> : null}
    </>
  );
}
