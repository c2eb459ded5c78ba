import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { Attendance } from "#features/crisis-cell/components/attendance.tsx";
import { CellNow } from "#features/crisis-cell/components/cell-now.tsx";
import { RegisterFrame } from "#features/crisis-cell/components/register-frame.tsx";
import { Rota } from "#features/crisis-cell/components/rota.tsx";
import { ShiftNotes } from "#features/crisis-cell/components/shift-notes.tsx";
import { Staff } from "#features/crisis-cell/components/staff.tsx";
import { loadCell } from "#features/crisis-cell/loaders.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/cell">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("cell.title")} · ${(await params).reference}` };
}

export default async function CellPage({ params }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadCell(workspace, reference);
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  const shared = { place: { workspace, locale }, t };
  return (
    <RegisterFrame {...shared} base={base} current="cell" frame={loaded.frame}>
      <CellNow base={base} loaded={loaded} locale={locale} t={t} />
      <ShiftNotes {...shared} loaded={loaded} />
      <Rota {...shared} loaded={loaded} />
      <Attendance {...shared} loaded={loaded} />
      <Staff {...shared} loaded={loaded} />
    </RegisterFrame>
  );
}
