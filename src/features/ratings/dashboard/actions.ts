'use server';

import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { currentViewer } from '@/server/viewer';
import { dashboardOf } from './data';
import type { ShownTo } from '../model';
import { dashboardPath, type DashboardView } from './model';
import { dashboardFilters } from './schema';

/**
 * Figures anew for the filters that were sent. With JavaScript they come back and are drawn in place; without it the
 * browser is sent to the address that shows the same.
 */
async function show(shownTo: ShownTo, data: FormData): Promise<DashboardView> {
  const { data: filters } = dashboardFilters.safeParse(Object.fromEntries(data));
  if (!filters) notFound();
  const inPlace = (await headers()).has('next-action');
  if (!inPlace) redirect(dashboardPath(shownTo, filters));
  return (await dashboardOf(await currentViewer(), shownTo, filters)) ?? notFound();
}

export async function showToFacilitator(_shown: DashboardView, data: FormData): Promise<DashboardView> {
  return show('facilitator', data);
}

export async function showToCommissioner(_shown: DashboardView, data: FormData): Promise<DashboardView> {
  return show('commissioner', data);
}
