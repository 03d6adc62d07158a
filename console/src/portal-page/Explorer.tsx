import { GraphiQL } from 'graphiql';
import { buildSchema } from 'graphql';
import { useMemo } from 'react';
import 'graphiql/style.css';
import { post } from './ask.ts';
import { EXAMPLES } from './content.ts';
import { KeyField } from './KeyField.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { sdl } from './reference.ts';
import { secret } from './store.ts';
import { useSay } from './words.ts';
import './explorer.css';

/** GraphiQL with the key. It knows the schema by itself, so that it explains even what a key is not asked to. */
export function Explorer({ dark }: { dark: boolean }) {
  const say = useSay();
  document.title = say(['门户接口 查询编辑器', 'Portal interface: editor']);
  const schema = useMemo(() => buildSchema(sdl), []);
  return (
    <div className="explorer">
      <header>
        <a href="/portal">{say(['← 门户接口', '← Portal interface'])}</a>
        <KeyField help={false} />
        <LanguageSwitch />
      </header>
      <div className="explorer-editor">
        <GraphiQL
          fetcher={async ({ query, operationName, variables }) =>
            (await post(secret.get(), { query, operationName, variables })).json()
          }
          schema={schema}
          defaultQuery={EXAMPLES[0]?.query ?? ''}
          forcedTheme={dark ? 'dark' : 'light'}
          // what is typed goes with the tab, as the key does
          storage={sessionStorage}
          shouldPersistHeaders={false}
        />
      </div>
    </div>
  );
}
