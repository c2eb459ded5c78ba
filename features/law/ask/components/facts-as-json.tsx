import { Icon } from "#components/icon.tsx";
import type { Translate } from "#lib/translate.ts";
import type { FactsJson } from "../rules.ts";

// A region that scrolls must be reachable by keyboard.
const reachable = { tabIndex: 0 };

/** The same facts for the command line; one click selects them all. */
export function FactsAsJson({ json, t }: { json: FactsJson; t: Translate }) {
  return (
    <details className="group/json rounded-md border border-line bg-surface print:hidden">
      <summary className="flex min-h-10 items-center gap-2 px-4 py-2 text-ink hover:bg-sunken">
        <Icon className="text-soft" name="file-text" />
        <span className="flex-1 font-medium">{t("lawAsk.json.title")}</span>
        <Icon className="text-faint group-open/json:rotate-180" name="chevron-down" />
      </summary>
      <div className="flex flex-col gap-2 border-line border-t p-4">
        <p className="text-sm text-soft">{t("lawAsk.json.help")}</p>
        <code className="select-all rounded-md bg-sunken px-2 py-1 text-xs">npm run -s obligations</code>
        <pre {...reachable} className="max-h-96 select-all overflow-auto rounded-md bg-sunken p-3 text-xs">
          {JSON.stringify(json, null, 2)}
        </pre>
      </div>
    </details>
  );
}
