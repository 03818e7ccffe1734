export const metadata = { title: 'Indicators', icons: 'data:,' };

export default function Layout({ children }) {
  return (
    <html lang="en-GB">
      <body>{children}</body>
    </html>
  );
}
