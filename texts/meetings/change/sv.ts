/** Ett fönster, tre sätt att ändra: flytta, ställa in, en ny stående tid. */

export const tab = {
  change: {
    label: 'Vad som ändras',
    move: 'Flytta',
    skip: 'Ställ in',
    standing: 'Ny stående tid',
    leave: 'Stäng utan att ändra',
    meetThen: (when: string): string => `Nästa gång ni ses är ${when}.`,
    skipTold: (name: string): string => `${name} får en avbokning i Outlook. Du behöver inte säga varför.`,
  },
};
