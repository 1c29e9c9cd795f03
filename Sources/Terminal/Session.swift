package import Screen
