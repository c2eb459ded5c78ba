import { Icon } from "#components/icon.tsx";
import { ShowAll } from "#components/show-all.tsx";
import type { Place } from "#lib/action.ts";
import type { Translate } from "#lib/translate.ts";
import type { DecidableCell } from "../asking/queries.ts";

type Props = { blocked: readonly DecidableCell[]; place: Place; t: Translate };

const SHOWN = 6;

/** Whom nobody can sign for: not asked, with the place where their mandate is recorded. */
export function BlockedAsks({ blocked, place, t }: Props) {
  if (blocked.length === 0) return null;
  const organisations = new Map(
    blocked.map(({ organisationId, exposure }) => [organisationId, exposure.organisation.name]),
  );
  return (
    <div className="mt-4 border-line border-t pt-3">
      <h3 className="mb-2 flex items-start gap-1.5 font-semibold text-ink text-sm">
        <Icon className="mt-0.5 text-soon" name="triangle-alert" />
        {t("decisions.blocked", { count: organisations.size })}
      </h3>
      <ShowAll
        className="flex flex-col gap-1 text-sm"
        items={[...organisations].map(([id, name]) => (
          <li className="flex flex-wrap gap-x-3" key={id}>
            <span className="text-ink">{name}</span>
            <a
              className="text-accent hover:underline print:hidden"
              data-follow=""
              href={`/${place.locale}/${place.workspace}/organisations/${id}?edit=mandate`}
            >
              {t("decisions.recordMandate")}
              <span className="sr-only"> – {name}</span>
            </a>
          </li>
        ))}
        label={t("decisions.blockedAll", { count: organisations.size })}
        shown={SHOWN}
      />
    </div>
  );
}
