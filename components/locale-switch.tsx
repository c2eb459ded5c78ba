"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { type Locale, pathInLocale } from "#lib/i18n.ts";

type Props = { label: string; current: Locale; choices: readonly { locale: Locale; name: string }[] };

/** The same page in another language; a whole load, since the document's language changes. */
export function LocaleSwitch({ label, current, choices }: Props) {
  const pathname = usePathname();
  const search = useSearchParams().toString();
  return (
    <nav aria-label={label} className="flex gap-0.5 print:hidden">
      {choices.map(({ locale, name }) => (
        <a
          aria-current={locale === current ? "true" : undefined}
          className="inline-flex h-8 items-center pointer-coarse:h-11 rounded-md px-2 text-soft text-xs uppercase hover:bg-sunken hover:text-ink aria-[current=true]:font-semibold aria-[current=true]:text-ink"
          href={`${pathInLocale(pathname, locale)}${search ? `?${search}` : ""}`}
          hrefLang={locale}
          key={locale}
          lang={locale}
          title={name}
        >
          {locale}
          <span className="sr-only"> ({name})</span>
        </a>
      ))}
    </nav>
  );
}
