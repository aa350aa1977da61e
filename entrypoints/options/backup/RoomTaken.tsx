import { useEffect, useState } from 'preact/hooks';
import type { Messages } from '../../../data/messages/en.ts';
import { measureRoom, type RoomTaken as Room } from '../../../data/storage/room.ts';
import { followUnstored, type Unstored } from '../../../data/storage/unstored.ts';

interface Props {
  messages: Messages;
}

/** What takes the room, where the browser's storage is full. */
export function RoomTaken({ messages }: Props) {
  const words = messages.options.backup.room;
  const room = useRoom();
  if (!room) return null;
  const kilobytes = (bytes: number) =>
    new Intl.NumberFormat(messages.page.language).format(Math.ceil(bytes / 1024));
  return (
    <section class="backup">
      <h2>{words.heading}</h2>
      <p>{words.what}</p>
      <ul>
        {(['tips', 'marks', 'undo'] as const)
          .filter((part) => room[part] > 0)
          .map((part) => (
            <li key={part}>{words.parts[part](kilobytes(room[part]))}</li>
          ))}
      </ul>
    </section>
  );
}

/** Undefined where storage is not full, or not measured yet. */
function useRoom(): Room | undefined {
  const [unstored, setUnstored] = useState<Unstored>();
  const [room, setRoom] = useState<Room>();
  useEffect(() => {
    const stop = followUnstored(setUnstored);
    return () => void stop();
  }, []);
  const isFull = unstored === 'full';
  useEffect(() => {
    if (!isFull) return;
    measureRoom().then(setRoom, (cause) => {
      console.error('What takes the room could not be read.', cause);
    });
  }, [isFull]);
  return isFull ? room : undefined;
}
