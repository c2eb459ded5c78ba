import { Icon } from "#components/icon.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { Delivery } from "#features/vendor-notices/rules.ts";
import type { Translate } from "#lib/translate.ts";

type Props = {
  t: Translate;
  silent: number;
  waiting: number;
  /** Null for whoever does not see all controllers. */
  delivery: Delivery | null;
  /** Of each notice, how many of its addressees have no receipt of it on record. */
  notices: readonly { readonly id: string; readonly which: string; readonly waiting: number }[];
  /** How many controllers the reader's own organisation still owes its notice. */
  toNotify: number;
};

type Step = {
  key: "silent" | "toNotify" | "noNotice" | "unconfirmed" | "untold" | "waiting";
  count: number;
  href: string;
  /** Of which notice. */
  which?: string;
};

/** What is next about the vendor: silence, who was not told, who has not confirmed, what is awaited. */
export function NextSteps({ t, silent, waiting, delivery, notices, toNotify }: Props) {
  const hasNotice = notices.length > 0;
  const count = (ids: readonly string[] | undefined) => ids?.length ?? 0;
  const steps: readonly Step[] = [
    { key: "silent", count: silent, href: "#questions" },
    { key: "toNotify", count: toNotify, href: "#notices" },
    { key: "noNotice", count: hasNotice || count(delivery?.untold) === 0 ? 0 : 1, href: "#notices" },
    { key: "untold", count: hasNotice ? count(delivery?.untold) : 0, href: "#notices" },
    ...notices.map(({ id, which, waiting: unconfirmed }) => ({
      ...{ key: "unconfirmed" as const, which, href: `#notice-${id}` },
      count: delivery === null ? 0 : unconfirmed,
    })),
    { key: "waiting", count: waiting, href: "#questions" },
  ];
  const open = steps.filter((step) => step.count > 0);
  return (
    <Section id="next" title={t("vendorPage.next")}>
      {open.length === 0 ? (
        <p className="flex items-center gap-2 text-soft">
          <Icon name="circle-check" />
          {t("vendorPage.nothing")}
        </p>
      ) : (
        <ul className="-my-2 flex flex-col">
          {open.map(({ key, count: many, href, which = "" }) => (
            <li
              className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b py-2 last:border-b-0"
              key={href + key}
            >
              <StateBadge
                icon={key === "waiting" ? "hourglass" : "triangle-alert"}
                tone={key === "silent" ? "late" : key === "waiting" ? "waiting" : "soon"}
              >
                {String(many)}
              </StateBadge>
              <a className="text-accent underline" href={href}>
                {t(`vendorPage.${key}`, { count: many, which })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
