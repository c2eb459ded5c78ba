import { StateBadge } from "#components/state-badge.tsx";
import { formatSize } from "#features/evidence/components/evidence-words.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import { formatCount } from "#lib/numbers.ts";
import type { Translate } from "#lib/translate.ts";
import type { ListedBundle } from "../queries.ts";
import { type BundleState, KEPT_DAYS, stateOf } from "../rules.ts";
import { FAILURES } from "../schema.ts";
import { variantName } from "./variant-words.ts";

type Props = { bundle: ListedBundle; base: string; mayTake: boolean; locale: Locale; t: Translate };

const ZONE = "Europe/Paris";
const LOOKS = {
  asked: { icon: "hourglass", tone: "waiting" },
  ready: { icon: "circle-check", tone: "fine" },
  failed: { icon: "octagon-alert", tone: "late" },
  removed: { icon: "archive", tone: "fine" },
} as const satisfies Record<BundleState, object>;

/** One bundle: for whom, when and by whom it was asked for, what became of it, its hash, its file. */
export function BundleRow({ bundle, base, mayTake, locale, t }: Props) {
  const state = stateOf(bundle);
  const at = (instant: Date) => formatInstant(instantOf(instant), { zone: ZONE, locale });
  const failure = FAILURES.find((one) => one === bundle.failure) ?? "unexpected";
  const kinds = [
    bundle.evidence === "hashes" ? t("bundles.hashesOnly") : null,
    bundle.accessible ? t("bundles.accessible") : null,
  ].filter((kind) => kind !== null);
  return (
    <tr>
      <th className="min-w-32" scope="row">
        {variantName(bundle.variant, t)}
        {kinds.map((kind) => (
          <span className="block font-normal text-faint text-xs" key={kind}>
            {kind}
          </span>
        ))}
      </th>
      <td className="min-w-44 tabular-nums">
        {at(bundle.askedAt)}
        <span className="block text-faint text-xs">{bundle.askedBy}</span>
      </td>
      <td className="min-w-40">
        <StateBadge {...LOOKS[state]}>{t(`bundles.states.${state}`)}</StateBadge>
        {state === "failed" ? (
          <span className="mt-1 block text-xs">{t(`bundles.failures.${failure}`)}</span>
        ) : null}
        {state === "asked" ? (
          <span className="mt-1 block text-faint text-xs">{t("bundles.askedHelp")}</span>
        ) : null}
      </td>
      <td>
        {bundle.sha256 === null ? null : (
          <>
            <abbr className="font-mono text-xs no-underline" title={bundle.sha256}>
              {bundle.sha256.slice(0, 16)}
            </abbr>
            <span className="block text-faint text-xs">
              {t("bundles.checkpoint", { size: formatCount(bundle.checkpointSize ?? 0, locale) })}
            </span>
          </>
        )}
      </td>
      <td>
        {mayTake && state === "ready" ? <Download base={base} bundle={bundle} locale={locale} t={t} /> : null}
      </td>
    </tr>
  );
}

function Download({ base, bundle, locale, t }: Omit<Props, "mayTake">) {
  const { id, size, variant, readyAt } = bundle;
  const until = readyAt === null ? null : instantOf(readyAt).add({ hours: KEPT_DAYS * 24 });
  return (
    <>
      <a
        aria-label={`${t("bundles.download")}, ${variantName(variant, t)}`}
        className="underline"
        download
        href={`${base}/bundles/${id}`}
      >
        {t("bundles.download")}
      </a>
      <span className="block text-faint text-xs">{formatSize(Number(size), locale)}</span>
      {until === null ? null : (
        <span className="block text-faint text-xs">
          {t("bundles.until", { at: formatInstant(until, { zone: ZONE, locale }) })}
        </span>
      )}
    </>
  );
}
