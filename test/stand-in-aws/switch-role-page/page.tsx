/** What stands around the form: the bar on top, the explanation, and the wait that late rendering makes. */

/** @jsxImportSource react */
import TextContent from '@cloudscape-design/components/text-content';
import TopNavigation from '@cloudscape-design/components/top-navigation';
import { type ReactNode, useEffect, useState } from 'react';
import type { Labels } from './labels.ts';
import type { PageData } from './page-data.ts';

interface Props {
  readonly data: PageData;
  readonly labels: Labels;
  readonly children: ReactNode;
}

/** The page, which shows the form once its time has come: React applications render late. */
export function Page({ data, labels, children }: Props) {
  const isTime = useIsTime(data.slowness);
  return (
    <>
      <TopNavigation
        identity={{ href: data.consoleHome, title: 'aws' }}
        utilities={[{ type: 'button', text: data.userLabel, iconName: 'user-profile' }]}
      />
      <main className="page">
        {isTime && (
          <>
            <TextContent className="introduction">
              <h1>{labels.title}</h1>
              <p>{labels.explanation}</p>
              {data.switchedFrom !== undefined && (
                <p>
                  {labels.switchedFrom} <strong>{data.switchedFrom}</strong>
                </p>
              )}
            </TextContent>
            {children}
          </>
        )}
      </main>
    </>
  );
}

function useIsTime(milliseconds: number): boolean {
  const [isTime, setIsTime] = useState(milliseconds === 0);
  useEffect(() => {
    const timer = setTimeout(() => setIsTime(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return isTime;
}
