import { buttonClass } from "#components/button-class.ts";
import { Icon } from "#components/icon.tsx";
import type { Translate } from "#lib/translate.ts";
import { MOST_TYPED } from "../schema.ts";

type Props = { q: string; action: string; t: Translate };

/** The field of the page: works without a script. */
export function SearchField({ q, action, t }: Props) {
  return (
    <search className="mb-5 max-w-2xl print:hidden">
      <form action={action} className="flex gap-2">
        <label className="sr-only" htmlFor="search-words">
          {t("search.label")}
        </label>
        <input
          autoComplete="off"
          className="min-h-9 w-full rounded-md border border-edge bg-surface px-3 text-base text-ink"
          defaultValue={q}
          id="search-words"
          maxLength={MOST_TYPED}
          name="q"
          placeholder={t("search.placeholder")}
          type="search"
        />
        <button className={buttonClass("primary", "regular")} type="submit">
          <Icon name="search" />
          {t("search.submit")}
        </button>
      </form>
    </search>
  );
}
