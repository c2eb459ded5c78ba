import type { Translate } from "#lib/translate.ts";

/** What is read here, and how far it can be relied on. */
export function LawIntro({ t }: { t: Translate }) {
  return (
    <div className="mb-4 flex max-w-prose flex-col gap-1.5 text-sm text-soft">
      <p>{t("law.intro.what")}</p>
      <p>{t("law.intro.checked")}</p>
    </div>
  );
}
